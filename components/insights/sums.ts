/** Sums over the columns of the charts. */
import { type EngagementClass, engagementClasses } from "../../lib/model/engagement";
import type { Bucket, ByClass, ByFeeling, Engagement, Insights } from "../../lib/model/insights";

export const feelings = ["positive", "neutral", "negative", "unsure"] as const;

export function totalOf(byClass: ByClass): number {
  return engagementClasses.reduce((sum, each) => sum + byClass[each], 0);
}

function textsOf(byFeeling: ByFeeling): number {
  return feelings.reduce((sum, each) => sum + byFeeling[each], 0);
}

/** Of engagement alone. */
export interface ClassSums {
  total: number;
  byClass: Record<EngagementClass, number>;
}

export function classSumsOf({ buckets }: Engagement): ClassSums {
  const sum = (kind: EngagementClass): number => buckets.reduce((all, { byClass }) => all + byClass[kind], 0);
  const byClass = {
    conversation: sum("conversation"),
    amplification: sum("amplification"),
    reaction: sum("reaction"),
  };
  return { total: totalOf(byClass), byClass };
}

/** What the sentences above the charts speak of. */
export interface Sums extends ClassSums {
  texts: number;
  feelings: ByFeeling;
  newcomers: number;
  own: number;
  onPosts: number;
}

export function sumsOf(insights: Insights): Sums {
  const { buckets } = insights;
  const sum = (of: (bucket: Bucket) => number): number => buckets.reduce((all, bucket) => all + of(bucket), 0);
  return {
    ...classSumsOf(insights),
    texts: sum(({ feelings: felt }) => textsOf(felt)),
    feelings: {
      positive: sum(({ feelings: felt }) => felt.positive),
      neutral: sum(({ feelings: felt }) => felt.neutral),
      negative: sum(({ feelings: felt }) => felt.negative),
      unsure: sum(({ feelings: felt }) => felt.unsure),
    },
    newcomers: sum(({ newcomers }) => newcomers),
    own: sum(({ own }) => own),
    onPosts: sum(({ onPosts }) => onPosts),
  };
}

/** The busiest hour of the week, and how many engagements have one; undefined where none has. */
export function busiestOf(hours: Insights["hours"]) {
  const cells = hours.flatMap((day, weekday) => day.map((count, hour) => ({ weekday, hour, count })));
  const known = cells.reduce((sum, { count }) => sum + count, 0);
  const top = cells.reduce<(typeof cells)[number] | undefined>(
    (most, cell) => (cell.count > (most?.count ?? 0) ? cell : most),
    undefined,
  );
  return top && { ...top, known };
}

/** The weekday with the most engagement whose hour is known; undefined where none has any. */
export function busiestDayOf(hours: Insights["hours"]) {
  const days = hours.map((day, weekday) => ({ weekday, count: day.reduce((sum, count) => sum + count, 0) }));
  return days.reduce<(typeof days)[number] | undefined>(
    (most, day) => (day.count > (most?.count ?? 0) ? day : most),
    undefined,
  );
}
