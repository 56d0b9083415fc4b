/** The words of the page of insights, in English: a part of the catalogue. */
import type { EngagementClass } from "../../../model/engagement";
import type { Span } from "../../../model/insights";
import { feelingInEnglish } from "../../feeling/en";
import { durationWords } from "../../inbox/duration";
import type { Speech } from "../../speech";
import { clockHour, dayNames, shortly } from "../../week";

/** A number and the same of the days before, with these days in words. */
export interface Compared {
  now: number;
  /** undefined while it is not known */
  before: number | undefined;
  than: string;
}

/** From how many on a change is said as a share: of fewer it says nothing. */
export const enoughToCompare = 20;

export function insightsInEnglish(speech: Speech) {
  const { number, percent, plural } = speech;
  const some = (n: number, one: string, many: string) => `${number(n)} ${plural(n, one, many)}`;
  const interactions = (n: number) => some(n, "interaction", "interactions");
  const whole = (share: number) => percent(Math.round(share * 100) / 100);
  const sentence = (...parts: string[]) => `${parts.filter((part) => part !== "").join(", ")}.`;
  const change = ({ now, before, than }: Compared): string => {
    if (before === undefined || (now === 0 && before === 0)) return "";
    if (before === 0) return `none in the ${than} before`;
    if (before < enoughToCompare) return `${number(before)} in the ${than} before`;
    const by = (now - before) / before;
    if (Math.abs(by) < 0.005) return `as many as in the ${than} before`;
    return `${whole(Math.abs(by))} ${by > 0 ? "more" : "fewer"} than in the ${than} before`;
  };
  const share = ({ now, before, than }: Compared): string => {
    if (before === undefined) return "";
    const points = Math.round((now - before) * 100);
    if (points === 0) return `as in the ${than} before`;
    return `${some(Math.abs(points), "point", "points")} ${points > 0 ? "more" : "less"} than in the ${than} before`;
  };
  const took = (minutes: number) => durationWords(minutes * 60_000, speech.locale);
  return {
    note: "What Jalin has read of others, by your clock",
    how: "How the numbers are made",
    loading: "The numbers are being added up",
    filters: "What is counted",
    range: "Days",
    ranges: {
      "7d": "Last 7 days",
      "30d": "Last 30 days",
      "90d": "Last 90 days",
      "12m": "Last 12 months",
      own: "Days of your own",
    },
    from: "From",
    to: "To",
    reset: "Reset",
    /** of a comparison: "the 30 days before" */
    than: (days: number) => some(days, "day", "days"),
    thanMonths: "12 months",
    table: "Table",
    tableOf: (chart: string) => `As a table: ${chart}`,
    exportOf: (chart: string) => `Save: ${chart}`,
    exports: { png: "As a picture (PNG)", svg: "As a drawing (SVG)", csv: "Numbers (CSV)" },
    saved: (how: string) => `Saved as ${how}`,
    open: (count: string, of: string) => `${count}: show ${of}`,
    nothing: "–",
    plotHint: (chart: string) => `${chart}. Arrow keys go from one to the next, Enter shows who it was.`,
    tipHint: "Enter or a click shows who",
    total: "Total",
    week: (day: string) => `Week of ${day}`,
    units: { day: "Day", week: "Week", month: "Month" } satisfies Record<Span, string>,
    part: (part: string, of: string) => `${part}, ${of}`,
    weekday: "Weekday",
    weekdays: dayNames(speech.locale, "long"),
    weekdaysShort: dayNames(speech.locale, "short"),
    hourSays: (weekday: number, hour: number, n: number) =>
      `${dayNames(speech.locale, "long")[weekday] ?? ""} ${clockHour(hour)} to ${clockHour(hour + 1)}: ${interactions(n)}`,
    classNames: {
      conversation: "conversation",
      amplification: "amplification",
      reaction: "reactions",
    } satisfies Record<EngagementClass, string>,

    engagement: {
      title: "Engagement",
      says: (n: Compared) => sentence(interactions(n.now), change(n)),
      undated: (n: number) =>
        `${interactions(n)} more ${plural(n, "is", "are")} left out: only ${plural(n, "its", "their")} month is known.`,
      none: "Nobody engaged on these days, as far as Jalin has read.",
    },
    people: {
      title: "People",
      says: (people: number, fresh: Compared, back: number) =>
        `${some(people, "person", "people")}, ${fresh.now === 0 ? "nobody " : fresh.now === people ? (people === 1 ? "" : "all ") : `${number(fresh.now)} of them `}for the first time${change(fresh) === "" ? "" : ` (${change(fresh)})`}${back > 0 ? `; ${number(back)} came back after a long silence` : ""}.`,
      fresh: "New",
      back: "Back again",
      others: "Known",
      risk: "At risk now",
      all: "People",
      none: "Nobody engaged on these days.",
    },
    sentiment: {
      title: "Sentiment",
      says: (texts: number, positive: Compared, negative: Compared) =>
        `Of ${some(texts, "text", "texts")} ${whole(positive.now)} are positive and ${whole(negative.now)} negative${
          positive.before === undefined || negative.before === undefined
            ? ""
            : `; in the ${positive.than} before it was ${whole(positive.before)} and ${whole(negative.before)}`
        }.`,
      moods: feelingInEnglish(speech).moods,
      none: "No text of these days says a feeling that Jalin can tell. It reads English and Indonesian, and emoji.",
    },
    hours: {
      title: "Hours of the week",
      says: (hour: string, n: number, of: number) =>
        `Busiest is ${hour}, with ${number(n)} of ${some(of, "interaction", "interactions")} whose hour is known.`,
      /** after it */
      day: (weekday: number, n: number) =>
        `Of the weekdays ${dayNames(speech.locale, "long")[weekday] ?? ""} has most: ${number(n)}.`,
      when: (weekday: number, hour: number) =>
        `${dayNames(speech.locale, "long")[weekday] ?? ""}, ${clockHour(hour)} to ${clockHour(hour + 1)}`,
      none: "No page told the hour of what was done on these days.",
    },
    flow: {
      title: "From stage to stage",
      fresh: "New contact",
      says: (fresh: number, on: number, back: number) =>
        `${some(fresh, "new contact", "new contacts")}; ${number(on)} ${plural(on, "step", "steps")} on${back > 0 ? `, ${number(back)} back` : ""}.`,
      move: (from: string, to: string, n: number) => `${from} to ${to}: ${some(n, "person", "people")}`,
      step: (from: string, to: string) => `${from} → ${to}`,
      steps: "Step",
      none: "Nobody moved from stage to stage on these days.",
    },
    networks: {
      title: "Networks",
      says: (network: string, n: number, of: number) =>
        `${network} brings ${whole(n / of)} of it: ${number(n)} of ${interactions(of)}.`,
      network: "Network",
      none: "Nothing was read on any network.",
    },
    voice: {
      title: "Share of voice",
      says: (n: Compared) => sentence(`${whole(n.now)} of the engagement with posts is with yours`, share(n)),
      share: "With your posts",
      of: (own: number, all: number) => `${number(own)} of ${number(all)}`,
      count: "With your posts, how many",
      posts: "Engaged with your posts",
      any: "Engaged with a post",
      onPosts: "With any post",
      none: "No engagement with posts was read on these days.",
      noOwn: "Name your own accounts, and this shows how much of the engagement is with your posts.",
    },
    answers: {
      title: "Response time",
      says: (minutes: number, best: number, worst: number) =>
        best === worst
          ? `Half of the first answers came within ${took(minutes)}.`
          : `Half of the first answers came within ${took(minutes)}; at best ${took(best)}, at worst ${took(worst)}.`,
      time: "Half within",
      whom: "Who was answered",
      minutes: "Minutes to the first answer, median",
      took,
      /** as short as an axis needs it */
      short: (minutes: number) => shortly(minutes, speech.locale),
      none: "No question of these days was answered yet by an account of yours.",
    },
    drift: {
      title: "At risk over time",
      says: (now: number, before: number) =>
        `${now === 0 ? "Nobody is" : some(now, "person is", "people are")} at risk at the end of these days, ${now === before ? "as at" : `${number(before)} at`} their beginning.`,
      end: "At risk at the end",
      none: "Nobody was at risk on these days. At risk is who was steady for months, and then silent for much longer than is usual for them.",
    },
    posts: {
      title: "Top posts",
      says: (n: number) => `Most engagement had a post with ${interactions(n)}.`,
      post: "Post",
      count: "Interactions",
      noText: "A post without text",
      all: "Show all posts",
      none: "No post was engaged with on these days.",
    },
    top: {
      title: "Top people",
      says: (name: string, n: number) => `${name} engaged most: ${interactions(n)}.`,
      person: "Person",
      all: "Show all contacts",
      none: "Nobody engaged on these days.",
    },
    drawer: {
      count: (n: number) => some(n, "person", "people"),
      none: "Nobody, or they are contacts no more.",
      label: "People",
      more: "Show more",
    },
    little: (n: number) => `With ${interactions(n)} these pictures are sketches: take single peaks lightly.`,
    nobody: {
      title: "Nothing on these days",
      text: "Nothing was read of whom and what is chosen above. Take more days, or everybody.",
      year: "Show 12 months",
      all: "Show everybody",
    },
    empty: {
      title: "Numbers appear after the first post you open",
      text: "Open a post on a network that you turned on. What people do there is counted here by day, by kind and by network.",
      button: "Choose networks",
    },
  };
}
