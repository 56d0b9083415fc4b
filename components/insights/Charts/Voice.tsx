import type { DayName } from "../../../lib/model/insights";
import { useLanguage } from "../../ui/language";
import { Chart } from "../Chart/Chart";
import { Plot } from "../Plot/Plot";
import { useInsightsWords } from "../words";
import { type Given, useGiven } from "./given";

const height = 180;

/** How much of the engagement with posts is with the user's own. */
export function Voice(given: Given) {
  const { onBehind } = given;
  const { speech } = useLanguage();
  const words = useInsightsWords();
  const { sums, buckets, compareShares, short, name, days, unit } = useGiven(given);
  const own = words.voice;
  const percent = (share: number) => speech.percent(Math.round(share * 100) / 100);
  const behind = (from: DayName, on: "own" | "post") => ({
    of: { days: days(from), on },
    title: words.part(on === "own" ? own.posts : own.any, name(from)),
  });
  const rows = buckets.map((bucket) => ({
    ...bucket,
    share: bucket.onPosts === 0 ? undefined : bucket.own / bucket.onPosts,
  }));
  return (
    <Chart
      title={own.title}
      says={
        sums &&
        (sums.onPosts === 0
          ? ""
          : own.says(
              compareShares(
                ({ own: withOwn }) => withOwn,
                ({ onPosts }) => onPosts,
              ),
            ))
      }
      numbers={
        sums && {
          of: unit,
          columns: [own.share, own.count, own.onPosts],
          rows: rows.map(({ from, share, own: count, onPosts }) => ({
            id: from,
            name: name(from),
            cells: [
              { value: share, ...(share !== undefined && { text: percent(share), behind: behind(from, "own") }) },
              { value: count, behind: behind(from, "own") },
              { value: onPosts, behind: behind(from, "post") },
            ],
          })),
        }
      }
      file="share-of-voice"
      height={height}
      none={sums?.onPosts === 0 ? own.none : sums?.own === 0 ? own.noOwn : undefined}
      onBehind={onBehind}
    >
      <Plot
        label={own.title}
        kind="line"
        points={rows.map(({ from, share, own: count, onPosts }) => ({
          id: from,
          short: short(from),
          name: name(from),
          values: { share },
          notes: [{ label: words.engagement.title, text: own.of(count, onPosts) }],
        }))}
        series={[{ id: "share", label: own.share, look: "own" }]}
        height={height}
        format={percent}
        onOpen={({ id }) => onBehind(behind(id, "own"))}
      />
    </Chart>
  );
}
