import { Chart } from "../Chart/Chart";
import { Hours, hoursHeight } from "../Hours/Hours";
import { busiestOf } from "../sums";
import { clockHour } from "../../../lib/words/week";
import { useInsightsWords } from "../words";
import type { Given } from "./given";

/** When in the week people engage. */
export function Week({ insights, onBehind }: Given) {
  const words = useInsightsWords();
  const { title, says, when, none } = words.hours;
  const busiest = insights && busiestOf(insights.hours);
  const behind = (at: { weekday: number; hour: number }) => ({ of: { at }, title: when(at.weekday, at.hour) });
  return (
    <Chart
      title={title}
      says={insights && (busiest ? says(when(busiest.weekday, busiest.hour), busiest.count, busiest.known) : "")}
      numbers={
        insights && {
          of: words.weekday,
          columns: Array.from({ length: 24 }, (_, hour) => clockHour(hour)),
          rows: insights.hours.map((day, weekday) => ({
            id: String(weekday),
            name: words.weekdays[weekday] ?? "",
            cells: day.map((value, hour) => ({ value, behind: behind({ weekday, hour }) })),
          })),
        }
      }
      file="hours"
      height={hoursHeight}
      none={insights && !busiest ? none : undefined}
      isWide
      onBehind={onBehind}
    >
      <Hours label={title} hours={insights?.hours ?? []} onOpen={(at) => onBehind(behind(at))} />
    </Chart>
  );
}
