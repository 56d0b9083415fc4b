/** Made-up numbers of the Insights page, the same at every call. */
import { addDays, addMonths, nextMonday } from "../../lib/model/calendar";
import type { AtRisk, Bucket, DayName, Insights, Span } from "../../lib/model/insights";

interface Asked {
  from: DayName;
  to: DayName;
  every: Span;
  /** 1 for a busy shop; 0 for nothing at all */
  scale?: number;
}

/** A wave between 0 and 1 that looks like chance. */
function wave(at: number, turn: number): number {
  return (Math.sin(at * 1.7 + turn) + Math.sin(at * 0.61 + 2 * turn) + 2) / 4;
}

export function insightsFor({ from, to, every, scale = 1 }: Asked): Insights {
  const days = { day: 1, week: 7, month: 30 }[every];
  const much = (most: number, at: number, turn: number) => Math.round(most * days * scale * wave(at, turn));
  const buckets: Bucket[] = [];
  for (let day = from, at = 0; day <= to; at += 1) {
    const onPosts = much(30, at, 2);
    const newcomers = much(6, at, 5);
    const returning = much(2, at, 6);
    buckets.push({
      from: day,
      byClass: { conversation: much(16, at, 1), amplification: much(5, at, 2), reaction: much(24, at, 3) },
      feelings: {
        positive: much(8, at, 1),
        neutral: much(5, at, 4),
        negative: much(4, at, 7),
        unsure: much(2, at, 2),
      },
      people: newcomers + returning + much(14, at, 8),
      newcomers,
      returning,
      own: Math.round(onPosts * 0.6 * wave(at, 9)),
      onPosts,
      answerMinutes: scale === 0 || at % 6 === 4 ? undefined : Math.round(20 + 400 * wave(at, 3)),
    });
    day =
      every === "day" ? addDays(day, 1) : every === "week" ? nextMonday(day) : addMonths(`${day.slice(0, 7)}-01`, 1);
  }
  const sum = (of: (bucket: Bucket) => number) => buckets.reduce((all, bucket) => all + of(bucket), 0);
  const share = (part: number) => ({
    byClass: {
      conversation: Math.round(part * sum(({ byClass }) => byClass.conversation)),
      amplification: Math.round(part * sum(({ byClass }) => byClass.amplification)),
      reaction: Math.round(part * sum(({ byClass }) => byClass.reaction)),
    },
    feelings: {
      positive: Math.round(part * sum(({ feelings }) => feelings.positive)),
      neutral: Math.round(part * sum(({ feelings }) => feelings.neutral)),
      negative: Math.round(part * sum(({ feelings }) => feelings.negative)),
      unsure: Math.round(part * sum(({ feelings }) => feelings.unsure)),
    },
    people: Math.round(part * sum(({ people }) => people) * 0.6),
  });
  const networks = { bluesky: 0.44, instagram: 0.27, youtube: 0.16, x: 0.09, linkedin: 0.04 };
  const move = (start: Insights["flow"][number]["from"], end: Insights["flow"][number]["to"], count: number) => ({
    from: start,
    to: end,
    count: Math.round(count * scale),
  });
  return {
    buckets,
    byNetwork: scale === 0 ? [] : Object.entries(networks).map(([network, part]) => ({ network, ...share(part) })),
    hours: Array.from({ length: 7 }, (_, day) =>
      Array.from({ length: 24 }, (_hour, hour) =>
        Math.round(scale * 30 * wave(day, 3) * Math.max(0, Math.sin(((hour - 5) / 19) * Math.PI)) * wave(hour, 4)),
      ),
    ),
    answerMinutes: scale === 0 ? undefined : 190,
    flow: [
      move(undefined, "acquire", 184),
      move(undefined, "enhance", 12),
      move("acquire", "enhance", 61),
      move("enhance", "retain", 17),
      move("acquire", "retain", 3),
      move("retain", "enhance", 4),
    ].filter(({ count }) => count > 0),
    people: scale === 0 ? [] : names.map((name, at) => ({ contactId: `x:${at}`, name, total: 48 - at * 5 })),
    posts: scale === 0 ? [] : names.map((_, at) => ({ postId: `x:post:${at}`, total: 212 - at * 23 })),
    peopleCount: Math.round(sum(({ people }) => people) * 0.6),
    returningCount: sum(({ returning }) => returning),
    atRiskNow: Math.round(38 * scale),
    undated: Math.round(7 * scale),
  };
}

/** Who was at risk in the same made-up days. */
export function atRiskFor(asked: Asked): AtRisk {
  const { scale = 1 } = asked;
  return {
    before: Math.round(22 * scale),
    buckets: insightsFor(asked).buckets.map(({ from }, at) => ({
      from,
      count: Math.round(scale * (22 + at + 8 * wave(at, 4))),
    })),
  };
}

const names = [
  "Maya Putri",
  "Ngọc Bảo",
  "Dua Saudara",
  "Citra Tetes",
  "Ryo",
  "Layla",
  "Somebody with a name that is longer than any room for it",
  "Tomo",
];
