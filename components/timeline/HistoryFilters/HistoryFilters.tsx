import { type RefObject, useEffect, useRef, useState } from "react";
import type { HistoryFilter } from "../../../lib/db/history";
import { countsByClass } from "../../../lib/model/breakdown";
import type { Direction } from "../../../lib/model/direction";
import { engagementClasses } from "../../../lib/model/engagement";
import type { Felt } from "../../../lib/model/insights";
import type { Contact } from "../../../lib/model/records";
import { networkLabel } from "../../../lib/sites/about";
import { useFeelingWords } from "../../insights/Feeling/words";
import { Chip } from "../../ui/Chip/Chip";
import { SearchField } from "../../ui/SearchField/SearchField";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { useHistoryWords } from "../words";
import styles from "./HistoryFilters.module.css";

/** How long typing pauses before the history is searched, ms. */
const pause = 150;

interface HistoryFiltersProps {
  contact: Contact;
  filter: HistoryFilter;
  onChange: (filter: HistoryFilter) => void;
}

/** The feelings of texts, in the order in which somebody looks for them. */
const felts = ["negative", "positive", "neutral", "unsure"] as const satisfies readonly Felt[];

/**
 * What of a history is shown: of which class, where, which way it went, how it feels, with which words. Only what there is
 * to choose.
 */
export function HistoryFilters({ contact, filter, onChange }: HistoryFiltersProps) {
  const { words } = useLanguage();
  const said = useHistoryWords();
  const feeling = useFeelingWords();
  const search = useRef<HTMLInputElement>(null);
  const sums = countsByClass(contact.counts);
  const isTwoWay = contact.outbound !== undefined;
  const classes = engagementClasses.filter((each) => isTwoWay || sums[each] > 0 || filter.class === each);
  const set = (change: { [K in keyof HistoryFilter]: HistoryFilter[K] | undefined }) =>
    onChange(without({ ...filter, ...change }));
  useKeys({ "/": () => search.current?.focus() });
  return (
    <div role="group" aria-label={said.filters} className={styles.filters}>
      {classes.length > 1 && (
        <div role="group" aria-label={said.kinds} className={styles.classes}>
          {classes.map((each) => (
            <Chip key={each} on={filter.class === each} onToggle={(isOn) => set({ class: isOn ? each : undefined })}>
              {words.classes[each]}
            </Chip>
          ))}
        </div>
      )}
      {contact.networks.length > 1 && (
        <Select
          label={said.network}
          marked={filter.network !== undefined}
          value={filter.network ?? ""}
          options={[
            { value: "", label: said.anyNetwork },
            ...contact.networks.map((network) => ({ value: network, label: networkLabel(network) })),
          ]}
          onChange={(network) => set({ network: network === "" ? undefined : network })}
        />
      )}
      {isTwoWay && (
        <Select<Direction | "">
          label={said.direction}
          marked={filter.direction !== undefined}
          value={filter.direction ?? ""}
          options={[
            { value: "", label: said.anyDirection },
            { value: "inbound", label: said.directions.inbound },
            { value: "outbound", label: said.directions.outbound },
          ]}
          onChange={(direction) => set({ direction: direction === "" ? undefined : direction })}
        />
      )}
      {(sums.conversation > 0 || filter.felt !== undefined) && (
        <Select<Felt | "">
          label={feeling.filter}
          marked={filter.felt !== undefined}
          value={filter.felt ?? ""}
          options={[
            { value: "", label: feeling.any },
            ...felts.map((felt) => ({ value: felt, label: feeling.moods[felt] })),
          ]}
          onChange={(felt) => set({ felt: felt === "" ? undefined : felt })}
        />
      )}
      <div className={styles.search}>
        <Search
          field={search}
          label={said.search}
          clearLabel={said.clear}
          query={filter.query ?? ""}
          onChange={(query) => set({ query: query === "" ? undefined : query })}
        />
      </div>
    </div>
  );
}

interface SearchProps {
  field: RefObject<HTMLInputElement | null>;
  label: string;
  clearLabel: string;
  query: string;
  onChange: (query: string) => void;
}

/** Gives on what is typed once the hand rests; what is set from elsewhere takes its place. */
function Search({ field, label, clearLabel, query, onChange }: SearchProps) {
  const [typed, setTyped] = useState(query);
  const given = useRef(query);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (query === given.current) return;
    given.current = query;
    setTyped(query);
  }, [query]);
  useEffect(() => {
    const next = typed.trim();
    if (next === given.current) return;
    const timer = setTimeout(() => {
      given.current = next;
      latest.current(next);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <SearchField
      ref={field}
      label={label}
      clearLabel={clearLabel}
      value={typed}
      onChange={setTyped}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        if (typed === "") event.currentTarget.blur();
        else setTyped("");
      }}
    />
  );
}

function without(filter: { [K in keyof HistoryFilter]: HistoryFilter[K] | undefined }): HistoryFilter {
  const { class: kind, network, direction, felt, query } = filter;
  return {
    ...(kind && { class: kind }),
    ...(network !== undefined && { network }),
    ...(direction && { direction }),
    ...(felt && { felt }),
    ...(query !== undefined && { query }),
  };
}
