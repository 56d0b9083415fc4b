import type { Segment } from "../../../lib/model/segment";
import { type Stage, stages } from "../../../lib/model/stage";
import type { ContactsQuery } from "../../dashboard/routes";
import { Button } from "../../ui/Button/Button";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { isNarrowed } from "../ContactsPage/whomOf";
import { useContactsWords } from "../pageWords";
import { ClassChoice, NetworkChoice, SegmentChoice } from "./choices";
import styles from "./ContactFilters.module.css";

/** Tags offered: rarer ones are found by the search for everything, and by segments. */
const mostTags = 100;

interface ContactFiltersProps {
  query: ContactsQuery;
  segments: readonly Segment[];
  onChange: (change: { [K in keyof ContactsQuery]?: ContactsQuery[K] | undefined }) => void;
  onEdit: (what: "new" | "segment") => void;
}

/** Whom the page shows: a segment, and what narrows it down further. */
export function ContactFilters({ query, segments, onChange, onEdit }: ContactFiltersProps) {
  const { words } = useLanguage();
  const own = useContactsWords();
  const tags = useLive(({ tagCounts }) => tagCounts(), [])?.slice(0, mostTags) ?? [];
  const segment = segments.find(({ id }) => id === query.segment);
  const { network, kind, stage, tag } = query;
  const offered = tag === undefined || tags.some((each) => each.tag === tag) ? tags : [{ tag, count: 0 }, ...tags];
  return (
    <div className={styles.filters} role="group" aria-label={own.filters}>
      <SegmentChoice
        segments={segments}
        segment={segment}
        isSaved={query.saved === true}
        onChange={onChange}
        onNew={() => onEdit("new")}
      />
      {segment && (
        <Button look="plain" className={styles.edit} onClick={() => onEdit("segment")}>
          {words.segments.edit}
        </Button>
      )}
      <NetworkChoice value={network} onChange={(next) => onChange({ network: next })} />
      <ClassChoice value={kind} onChange={(next) => onChange({ kind: next })} />
      <Select<Stage | "">
        label={own.stage}
        value={stage ?? ""}
        marked={stage !== undefined}
        options={[
          { value: "", label: own.anyStage },
          ...stages.map((each) => ({ value: each, label: words.stage.names[each] })),
        ]}
        onChange={(value) => onChange({ stage: value || undefined })}
      />
      {offered.length > 0 && (
        <Select
          label={own.tag}
          value={tag ?? ""}
          marked={tag !== undefined}
          options={[
            { value: "", label: own.anyTag },
            ...offered.map((each) => ({
              value: each.tag,
              label: each.count === 0 ? each.tag : own.tagged(each.tag, each.count),
            })),
          ]}
          onChange={(value) => onChange({ tag: value || undefined })}
        />
      )}
      {isNarrowed(query) && (
        <Button look="plain" className={styles.edit} onClick={() => onChange(nothing)}>
          {own.reset}
        </Button>
      )}
    </div>
  );
}

const nothing = {
  segment: undefined,
  network: undefined,
  kind: undefined,
  stage: undefined,
  tag: undefined,
  saved: undefined,
};
