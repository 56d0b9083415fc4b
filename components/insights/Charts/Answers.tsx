import { Chart } from "../Chart/Chart";
import { Plot } from "../Plot/Plot";
import { useInsightsWords } from "../words";
import { type Given, useGiven } from "./given";

const height = 180;

/** How long the user's accounts take to answer first. */
export function Answers(given: Given) {
  const { onBehind } = given;
  const words = useInsightsWords();
  const { sums, buckets, short, name, unit } = useGiven(given);
  const own = words.answers;
  const known = buckets.flatMap(({ answerMinutes }) => (answerMinutes === undefined ? [] : [answerMinutes]));
  const last = known.at(-1);
  return (
    <Chart
      title={own.title}
      says={sums && (last === undefined ? "" : own.says(last, Math.min(...known), Math.max(...known)))}
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
                ...(answerMinutes !== undefined && { text: own.took(answerMinutes) }),
              },
            ],
          })),
        }
      }
      file="response-time"
      height={height}
      none={sums && last === undefined ? own.none : undefined}
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
      />
    </Chart>
  );
}
