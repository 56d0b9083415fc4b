/** The words of what is rising, in English: a part of the catalogue. */
import type { Mood } from "../../model/facts";
import type { Speech } from "../speech";

export function trendsInEnglish(speech: Speech) {
  const { number, plural } = speech;
  const some = (n: number, one: string, many: string) => `${number(n)} ${plural(n, one, many)}`;
  const people = (n: number) => some(n, "person", "people");
  const moods: Record<Mood, string> = { positive: "positive", neutral: "neutral", negative: "negative" };
  return {
    title: "Rising now",
    says: "What more people than usual talk of or engage with. Each person counts once. Days begin at midnight UTC.",
    windows: "Which days",
    window: { day: "Today", week: "Last 7 days" },
    loading: "Trends are being looked for",
    terms: "Talked of",
    posts: "Posts",
    /** how many people now, and on a usual day or in a usual week */
    counts: (now: number, usual: number, window: "day" | "week") => {
      const when = window === "day" ? "on a usual day" : "in a usual week";
      const before = usual < 0.05 ? "nobody" : usual < 0.95 ? "hardly anybody" : number(Math.round(usual));
      return `${people(now)}, ${before} ${when}`;
    },
    /** of a part of the people */
    of: (of: number) => `of ${people(of)} who were there`,
    /** the small line, for the ear */
    spark: (days: readonly number[]) =>
      `People a day over the last ${some(days.length, "day", "days")}: ${days.map(number).join(", ")}`,
    /** of a file */
    columns: { kind: "Kind", name: "What", people: "People", usual: "Usually", of: "Of people who were there" },
    untitled: "A post without text",
    by: (name: string) => `by ${name}`,
    began: "Began with",
    carried: "Carried by",
    uses: (n: number) => some(n, "time", "times"),
    felt: "How they feel",
    moods: (mood: Mood, n: number) => `${number(n)} ${moods[mood]}`,
    notFelt: "No feeling known",
    texts: (n: number) => `What was said (${number(n)})`,
    deeds: (n: number) => `What was done (${number(n)})`,
    part: (first: number, last: number) =>
      `Not all of it is read here: who began and carries it, and how they feel, is told of ${number(first)} of the first and ${number(last)} of the latest.`,
    more: "Show more",
    toPost: "Open the post",
    none: {
      day: "Nothing stands out today.",
      week: "Nothing stands out in these 7 days.",
    },
    noneText: "It would be told here as soon as five people or more talk of it, twice as many as usual.",
    /** of days that are over */
    past: {
      title: (until: string) => `Rising until ${until}`,
      window: { day: "That day", week: "7 days until then" },
      none: { day: "Nothing stood out that day.", week: "Nothing stood out in those 7 days." },
      noneText: "It is told here where five people or more talked of it, twice as many as usual.",
    },
    early: "Not enough seen yet to tell trends",
    earlyText: (days: number) =>
      `A trend is told once five people or more talk of something, twice as many as usual. What is usual, Jalin learns from the days before: it takes about two weeks of reading. So far it has seen talk on ${some(days, "day", "days")}.`,
    among: "Compared with the last three weeks of these people alone.",
  };
}

export type TrendsWords = ReturnType<typeof trendsInEnglish>;
