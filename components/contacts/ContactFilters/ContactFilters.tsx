import { type EngagementClass, engagementClasses } from "../../../lib/model/engagement";
import type { Segment } from "../../../lib/model/segment";
import { type Stage, stages } from "../../../lib/model/stage";
import { abouts } from "../../../lib/sites/about";
import type { ContactsQuery } from "../../dashboard/routes";
import { Button } from "../../ui/Button/Button";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { isNarrowed } from "../ContactsPage/whomOf";
import { useContactsWords } from "../pageWords";
import styles from "./ContactFilters.module.css";

/** Tags offered: rarer ones are found by the search for everything, and by segments. */
const mostTags = 100;

/** The entries of the list of segments that are none: those who are saved, and a new one. No id is like them. */
const saved = "saved";
const fresh = "+";

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
      <Select
        label={words.segments.label}
        value={segment?.id ?? (query.saved ? saved : "")}
        marked={segment !== undefined || query.saved === true}
        options={[
          { value: "", label: words.segments.everybody },
          { value: saved, label: words.contactList.saved },
          ...segments.map(({ id, name }) => ({ value: id, label: name })),
          { value: fresh, label: words.segments.fresh },
        ]}
        onChange={(value) => {
          if (value === fresh) onEdit("new");
          else if (value === saved) onChange({ segment: undefined, saved: true });
          else onChange({ segment: value || undefined, saved: undefined });
        }}
      />
      {segment && (
        <Button look="plain" className={styles.edit} onClick={() => onEdit("segment")}>
          {words.segments.edit}
        </Button>
      )}
      <Select
        label={words.contactList.network}
        value={network ?? ""}
        marked={network !== undefined}
        options={[
          { value: "", label: words.contactList.anyNetwork },
          ...abouts.map((about) => ({ value: about.id, label: about.label })),
        ]}
        onChange={(value) => onChange({ network: value || undefined })}
      />
      <Select<EngagementClass | "">
        label={words.contactList.class}
        value={kind ?? ""}
        marked={kind !== undefined}
        options={[
          { value: "", label: words.contactList.anyClass },
          ...engagementClasses.map((each) => ({ value: each, label: words.classes[each] })),
        ]}
        onChange={(value) => onChange({ kind: value || undefined })}
      />
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
