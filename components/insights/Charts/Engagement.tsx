import { memo } from "react";
import { type EngagementClass, engagementClasses } from "../../../lib/model/engagement";
import type { DayName, Engagement as Engaged } from "../../../lib/model/insights";
import { useLanguage } from "../../ui/language";
import { Chart } from "../Chart/Chart";
import { Plot } from "../Plot/Plot";
import { classSumsOf, totalOf } from "../sums";
import { useInsightsWords } from "../words";
import { type Given, useColumns } from "./given";

const height = 240;

export interface EngagementProps extends Pick<Given, "range" | "onBehind"> {
  /** undefined until it is reckoned */
  engaged: Engaged | undefined;
  /** that of as many days before */
  before: Engaged | undefined;
}

/** Engagement over time, by class. */
export function Engagement({ engaged, before, range, onBehind }: EngagementProps) {
  const { words: all } = useLanguage();
  const words = useInsightsWords();
  const { name, unit, than } = useColumns(range);
  const sums = engaged && classSumsOf(engaged);
  const { title, says, none, undated } = words.engagement;
  const buckets = engaged?.buckets ?? [];
  const behind = useBehind(range);
  return (
    <Chart
      title={title}
      says={sums && says({ now: sums.total, before: before && classSumsOf(before).total, than })}
      note={engaged && engaged.undated > 0 ? undated(engaged.undated) : undefined}
      kinds={engagementClasses.map((each) => ({
        look: each,
        label: all.classes[each],
        ...(sums && {
          count: sums.byClass[each],
          behind: { of: { class: each }, title: all.classes[each] },
        }),
      }))}
      numbers={
        sums && {
          of: unit,
          columns: [...engagementClasses.map((each) => all.classes[each]), words.total],
          rows: buckets.map(({ from, byClass }) => ({
            id: from,
            name: name(from),
            cells: [
              ...engagementClasses.map((each) => ({ value: byClass[each], behind: behind(from, each) })),
              { value: totalOf(byClass), behind: behind(from) },
            ],
          })),
        }
      }
      file="engagement"
      height={height}
      none={sums?.total === 0 ? none : undefined}
      isWide
      onBehind={onBehind}
    >
      {engaged && <Columns {...{ engaged, range, onBehind }} />}
    </Chart>
  );
}

interface ColumnsProps extends Pick<Given, "range" | "onBehind"> {
  engaged: Engaged;
}

/** Its drawing: what it is compared with comes later, and changes nothing in it. */
const Columns = memo(function Columns({ engaged, range, onBehind }: ColumnsProps) {
  const { words: all, speech } = useLanguage();
  const words = useInsightsWords();
  const { short, name } = useColumns(range);
  const behind = useBehind(range);
  return (
    <Plot
      label={words.engagement.title}
      kind="columns"
      points={engaged.buckets.map(({ from, byClass }) => ({
        id: from,
        short: short(from),
        name: name(from),
        values: byClass,
      }))}
      series={engagementClasses.map((each) => ({ id: each, label: all.classes[each], look: each }))}
      height={height}
      format={speech.number}
      total={words.total}
      onOpen={({ id }, series) =>
        onBehind(
          behind(
            id,
            engagementClasses.find((each) => each === series?.id),
          ),
        )
      }
    />
  );
});

/** The list behind a column, or behind one class in it. */
function useBehind(range: Given["range"]) {
  const words = useInsightsWords();
  const { name, days } = useColumns(range);
  return (from: DayName, kind?: EngagementClass) => ({
    of: { days: days(from), ...(kind && { class: kind }) },
    title: kind ? words.part(words.classNames[kind], name(from)) : name(from),
  });
}
