import type { DayName } from "../../../lib/model/insights";
import { Chart } from "../Chart/Chart";
import { Plot } from "../Plot/Plot";
import { useInsightsWords } from "../words";
import { type Given, useGiven } from "./given";

const height = 180;

/** How long the user's accounts take to answer first. */
export function Answers(given: Given) {
  const { insights, onBehind } = given;
  const words = useInsightsWords();
  const { sums, buckets, short, name, days, unit } = useGiven(given);
  const own = words.answers;
  const known = buckets.flatMap(({ answerMinutes }) => (answerMinutes === undefined ? [] : [answerMinutes]));
  const median = insights?.answerMinutes;
  const behind = (from: DayName) => ({
    of: { days: days(from), answered: true as const },
    title: words.part(own.whom, name(from)),
  });
  return (
    <Chart
      title={own.title}
      says={sums && (median === undefined ? "" : own.says(median, Math.min(...known), Math.max(...known)))}
      numbers={
        sums && {
          of: unit,
          columns: [own.minutes],
          rows: buckets.map(({ from, answerMinutes }) => ({
            id: from,
            name: name(from),
            cells: [
              {
                value: answerMinutes === undefined ? undefined : Math.round(answerMinutes),
                ...(answerMinutes !== undefined && { text: own.took(answerMinutes), behind: behind(from) }),
              },
            ],
          })),
        }
      }
      file="response-time"
      height={height}
      none={sums && median === undefined ? own.none : undefined}
      onBehind={onBehind}
    >
      <Plot
        label={own.title}
        kind="line"
        points={buckets.map(({ from, answerMinutes }) => ({
          id: from,
          short: short(from),
          name: name(from),
          values: { minutes: answerMinutes },
        }))}
        series={[{ id: "minutes", label: own.time, look: "own" }]}
        height={height}
        format={own.short}
        say={own.took}
        onOpen={({ id, values: { minutes } }) => minutes !== undefined && onBehind(behind(id))}
      />
    </Chart>
  );
}
