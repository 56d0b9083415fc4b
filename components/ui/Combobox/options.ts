import { Combobox as Base } from "@base-ui/react/combobox";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../language";

/** One of the things to choose from. */
export interface Option {
  /** what it is known by; unique in its list */
  value: string;
  label: string;
  /** said more quietly beside the label */
  hint?: string | undefined;
  /** before the label: an avatar, an icon */
  picture?: ReactNode;
}

/** Where the choices come from: they are all there, or they are searched for; "" asks for some to begin with. */
export type Source =
  | { options: readonly Option[]; search?: undefined }
  | { options?: undefined; search: (query: string) => Promise<readonly Option[]> };

/** The value of the choice that makes a new one. */
export const creating = "\u0000new";

/** What is offered for what was typed; `typed` is undefined while nothing was, whatever the field shows. */
export function useChoices(
  { options, search }: Source,
  typed: string | undefined,
  { isOpen, canCreate }: { isOpen: boolean; canCreate: boolean },
): { choices: Option[]; state: "there" | "searching" | "failed" } {
  const { speech } = useLanguage();
  const { contains } = Base.useFilter({ locale: speech.locale });
  const query = (typed ?? "").trim();
  const found = useSearch(search, query, isOpen);

  const fitting =
    options === undefined
      ? found.options
      : query === ""
        ? options
        : options.filter((option) => contains(option, query, ({ label, hint = "" }) => `${label} ${hint}`));
  const same = (label: string) => label.localeCompare(query, speech.locale, { sensitivity: "accent" }) === 0;
  const isNew = canCreate && query !== "" && !fitting.some(({ label }) => same(label));
  return {
    choices: isNew ? [...fitting, { value: creating, label: query }] : [...fitting],
    state: found.state,
  };
}

interface Found {
  query: string;
  options: readonly Option[];
  state: "there" | "searching" | "failed";
}

const nothing: Found = { query: "", options: [], state: "there" };

/** What a search answered last, while the next answer is on its way; an answer that comes too late is dropped. */
function useSearch(search: Source["search"], query: string, isOpen: boolean): Found {
  const [found, setFound] = useState(nothing);
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  const isAsked = search !== undefined && isOpen;
  useEffect(() => {
    const asked = latest.current;
    if (!isAsked || !asked) return;
    let isLate = false;
    setFound((before) => ({ ...before, state: "searching" }));
    asked(query).then(
      (options) => !isLate && setFound({ query, options, state: "there" }),
      () => !isLate && setFound({ query, options: [], state: "failed" }),
    );
    return () => {
      isLate = true;
    };
  }, [query, isAsked]);
  return found;
}
