/** The choices by which every list of contacts is narrowed down. */
import { type EngagementClass, engagementClasses } from "../../../lib/model/engagement";
import type { Segment } from "../../../lib/model/segment";
import { abouts } from "../../../lib/sites/about";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";

/** The entries of the list of segments that are none: those who are saved, and a new one. No id is like them. */
const saved = "saved";
const fresh = "+";

/** A segment, those who are saved, or everybody; the last entry begins a new segment. */
export function SegmentChoice(props: {
  segments: readonly Segment[];
  segment: Segment | undefined;
  isSaved: boolean;
  onChange: (chosen: { segment: string | undefined; saved: true | undefined }) => void;
  onNew: () => void;
}) {
  const { segments, segment, isSaved, onChange, onNew } = props;
  const { words } = useLanguage();
  return (
    <Select
      label={words.segments.label}
      value={segment?.id ?? (isSaved ? saved : "")}
      marked={segment !== undefined || isSaved}
      options={[
        { value: "", label: words.segments.everybody },
        { value: saved, label: words.contactList.saved },
        ...segments.map(({ id, name }) => ({ value: id, label: name })),
        { value: fresh, label: words.segments.fresh },
      ]}
      onChange={(value) => {
        if (value === fresh) onNew();
        else if (value === saved) onChange({ segment: undefined, saved: true });
        else onChange({ segment: value || undefined, saved: undefined });
      }}
    />
  );
}

interface ChoiceProps<T> {
  value: T | undefined;
  onChange: (value: T | undefined) => void;
}

/** One network, or any. */
export function NetworkChoice({ value, onChange }: ChoiceProps<string>) {
  const { words } = useLanguage();
  return (
    <Select
      label={words.contactList.network}
      value={value ?? ""}
      marked={value !== undefined}
      options={[
        { value: "", label: words.contactList.anyNetwork },
        ...abouts.map((about) => ({ value: about.id, label: about.label })),
      ]}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}

/** One class of engagement, or any. */
export function ClassChoice({ value, onChange }: ChoiceProps<EngagementClass>) {
  const { words } = useLanguage();
  return (
    <Select<EngagementClass | "">
      label={words.contactList.class}
      value={value ?? ""}
      marked={value !== undefined}
      options={[
        { value: "", label: words.contactList.anyClass },
        ...engagementClasses.map((each) => ({ value: each, label: words.classes[each] })),
      ]}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
