/** What the search for everything finds, and how it is found. */
import { queryWords, wordsOf } from "../../../lib/model/search";
import type { IconName } from "../../ui/Icon/Icon";
import { kept, keep } from "../../ui/kept";

export type Group = "recent" | "pages" | "commands" | "people" | "segments" | "tags";

export interface Entry {
  /** what it is known by, also another time: "page inbox", "person x:1" */
  id: string;
  group: Group;
  label: string;
  /** said more quietly beside the label */
  hint?: string | undefined;
  /** other words by which it is found */
  also?: string | undefined;
  icon: IconName;
  /** a face instead of the icon */
  face?: string | undefined;
  /** what does the same, see Kbd */
  keys?: string | undefined;
  /** where it leads, or what it does */
  to: string | (() => void);
}

/** True where every word of the query begins a word of the entry; case and marks do not count. */
export function fits({ label, also = "" }: Pick<Entry, "label" | "also">, query: string): boolean {
  const words = wordsOf(`${label} ${also}`);
  return queryWords(query).every((each) => words.some((word) => word.startsWith(each)));
}

/** What was chosen lately, so that it is offered first: only what leads somewhere. */
export interface Recent {
  id: string;
  label: string;
  icon: IconName;
  face?: string;
  to: string;
}

const place = "palette.recent";
const most = 6;

export function recents(): readonly Recent[] {
  return kept(place, areRecents) ?? [];
}

/** Notes that something was chosen. */
export function noteRecent({ id, label, icon, face, to }: Entry): void {
  if (typeof to !== "string") return;
  const others = recents().filter((each) => each.id !== id);
  keep(place, [{ id, label, icon, to, ...(face !== undefined && { face }) }, ...others].slice(0, most));
}

/** Forgets what is no more. */
export function forgetRecents(ids: readonly string[]): void {
  keep(
    place,
    recents().filter(({ id }) => !ids.includes(id)),
  );
}

function areRecents(value: unknown): value is readonly Recent[] {
  const isOne = (each: unknown): boolean =>
    typeof each === "object" && each !== null && ["id", "label", "icon", "to"].every((key) => isText(each, key));
  return Array.isArray(value) && value.every(isOne);
}

function isText(of: object, key: string): boolean {
  return typeof (of as Record<string, unknown>)[key] === "string";
}
