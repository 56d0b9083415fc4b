import type { Segment } from "../../../lib/model/segment";
import { defined } from "../../../lib/model/defined";
import { NetworkChoice } from "../../contacts/ContactFilters/choices";
import type { InsightsView } from "../../dashboard/routes";
import { Button } from "../../ui/Button/Button";
import { DatePicker } from "../../ui/DatePicker/DatePicker";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";
import { type Range, type RangeId, ranges } from "../range";
import { useInsightsWords } from "../words";
import styles from "./Filters.module.css";

interface FiltersProps {
  view: InsightsView;
  range: Range;
  /** the last day there may be something of */
  today: string;
  segments: readonly Segment[];
  onChange: (view: InsightsView) => void;
}

/** Which days, whose engagement, which network: all of it stands in the address. */
export function Filters({ view, range, today, segments, onChange }: FiltersProps) {
  const { words: all } = useLanguage();
  const words = useInsightsWords();
  const { segment, network } = view;
  const change = (part: { [K in keyof InsightsView]: InsightsView[K] | undefined }) =>
    onChange(defined({ ...view, ...part }));
  const choose = (id: RangeId) => {
    const days = { last: undefined, from: undefined, to: undefined };
    if (id === "own") change({ ...days, from: range.from, to: range.to });
    else change({ ...days, last: id === "30d" ? undefined : id });
  };
  return (
    <div className={styles.filters} role="group" aria-label={words.filters}>
      <Select<RangeId>
        label={words.range}
        value={range.id}
        marked={range.id !== "30d"}
        options={ranges.map((id) => ({ value: id, label: words.ranges[id] }))}
        onChange={choose}
      />
      {range.id === "own" && <Days {...{ range, today }} onChange={(from, to) => change({ from, to })} />}
      <Select
        label={all.segments.label}
        value={segments.some(({ id }) => id === segment) ? (segment ?? "") : ""}
        marked={segment !== undefined}
        options={[
          { value: "", label: all.segments.everybody },
          ...segments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => change({ segment: id || undefined })}
      />
      <NetworkChoice value={network} onChange={(next) => change({ network: next })} />
      {Object.keys(view).length > 0 && (
        <Button look="plain" className={styles.reset} onClick={() => onChange({})}>
          {words.reset}
        </Button>
      )}
    </div>
  );
}

/** Two days; where the first is after the last, the other one follows. */
function Days({
  range,
  today,
  onChange,
}: Pick<FiltersProps, "range" | "today"> & { onChange: (from: string, to: string) => void }) {
  const words = useInsightsWords();
  const { from, to } = range;
  return (
    <span className={styles.days}>
      <DatePicker
        label={words.from}
        isLabelHidden
        value={from}
        max={today}
        onChange={(day) => day !== undefined && onChange(day, day > to ? day : to)}
      />
      <span aria-hidden>–</span>
      <DatePicker
        label={words.to}
        isLabelHidden
        value={to}
        max={today}
        onChange={(day) => day !== undefined && onChange(day < from ? day : from, day)}
      />
    </span>
  );
}
