import type { DayName } from "../../../lib/model/insights";
import { useLanguage } from "../../ui/language";
import { Chart } from "../Chart/Chart";
import { Plot } from "../Plot/Plot";
import { useInsightsWords } from "../words";
import { type Given, useColumns } from "./given";

const height = 180;

/** How many steady people were silent for too long, over time. */
export function Drift({ atRisk, range, onBehind }: Given) {
  const { speech } = useLanguage();
  const words = useInsightsWords();
  const { short, name, days, unit } = useColumns(range);
  const own = words.drift;
  const behind = (from: DayName) => ({
    of: { days: days(from), atRisk: true as const },
    title: words.part(own.title, name(from)),
  });
  const { before = 0, buckets = [] } = atRisk ?? {};
  return (
    <Chart
      title={own.title}
      says={atRisk && own.says(buckets.at(-1)?.count ?? 0, before)}
      numbers={
        atRisk && {
          of: unit,
          columns: [own.end],
          rows: buckets.map(({ from, count }) => ({
            id: from,
            name: name(from),
            cells: [{ value: count, behind: behind(from) }],
          })),
        }
      }
      file="at-risk"
      height={height}
      isWide
      none={before === 0 && buckets.every(({ count }) => count === 0) ? own.none : undefined}
      onBehind={onBehind}
    >
      <Plot
        label={own.title}
        kind="line"
        points={buckets.map(({ from, count }) => ({
          id: from,
          short: short(from),
          name: name(from),
          values: { count },
        }))}
        series={[{ id: "count", label: own.end, look: "own" }]}
        height={height}
        isCounted
        format={speech.number}
        onOpen={({ id, values: { count } }) => count !== 0 && onBehind(behind(id))}
      />
    </Chart>
  );
}
