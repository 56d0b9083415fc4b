import { engagementClasses } from "../../../lib/model/engagement";
import { useLanguage } from "../../ui/language";
import { Chart } from "../Chart/Chart";
import { Plot } from "../Plot/Plot";
import { totalOf } from "../sums";
import { useInsightsWords } from "../words";
import { type Given, useGiven } from "./given";

const height = 240;

/** Engagement over time, by class. */
export function Engagement(given: Given) {
  const { insights, onBehind } = given;
  const { words: all, speech } = useLanguage();
  const words = useInsightsWords();
  const { sums, buckets, compare, short, name, days, unit } = useGiven(given);
  const { title, says, none, undated } = words.engagement;
  const points = buckets.map(({ from, byClass }) => ({
    id: from,
    short: short(from),
    name: name(from),
    values: byClass,
  }));
  const behind = (from: string, kind?: (typeof engagementClasses)[number]) => ({
    of: { days: days(from), ...(kind && { class: kind }) },
    title: kind ? words.part(words.classNames[kind], name(from)) : name(from),
  });
  return (
    <Chart
      title={title}
      says={sums && says(compare(({ total }) => total))}
      note={insights && insights.undated > 0 ? undated(insights.undated) : undefined}
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
      <Plot
        label={title}
        kind="columns"
        points={points}
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
    </Chart>
  );
}
