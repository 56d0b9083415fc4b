import { Chart } from "../Chart/Chart";
import { Hours, hoursHeight } from "../Hours/Hours";
import { busiestDayOf, busiestOf } from "../sums";
import { clockHour } from "../../../lib/words/week";
import { useInsightsWords } from "../words";
import type { Given } from "./given";

/** When in the week people engage. */
export function Week({ insights, onBehind }: Given) {
  const words = useInsightsWords();
  const { title, says, day: saysDay, when, none } = words.hours;
  const busiest = insights && busiestOf(insights.hours);
  const day = insights && busiestDayOf(insights.hours);
  const behind = (at: { weekday: number; hour: number }) => ({ of: { at }, title: when(at.weekday, at.hour) });
  const behindDay = (weekday: number) => ({ of: { at: { weekday } }, title: words.weekdays[weekday] ?? "" });
  return (
    <Chart
      title={title}
      says={
        insights &&
        (busiest && day
          ? `${says(when(busiest.weekday, busiest.hour), busiest.count, busiest.known)} ${saysDay(day.weekday, day.count)}`
          : "")
      }
      numbers={
        insights && {
          of: words.weekday,
          columns: [...Array.from({ length: 24 }, (_, hour) => clockHour(hour)), words.total],
          rows: insights.hours.map((counts, weekday) => ({
            id: String(weekday),
            name: words.weekdays[weekday] ?? "",
            cells: [
              ...counts.map((value, hour) => ({ value, behind: behind({ weekday, hour }) })),
              { value: counts.reduce((sum, count) => sum + count, 0), behind: behindDay(weekday) },
            ],
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
