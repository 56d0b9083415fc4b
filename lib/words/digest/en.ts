/** The words of the week in sentences, in English: a part of the catalogue. */
import { changeFrom, type DigestPart, type Finding, type Usual } from "../../model/digest";
import type { EngagementClass } from "../../model/engagement";
import type { Felt } from "../../model/insights";
import type { Stage } from "../../model/stage";
import { durationWords } from "../inbox/duration";
import type { Speech } from "../speech";
import { clockHour, dayNames } from "../week";
import { apart, piecesOf, to } from "./linked";

export function digestInEnglish(speech: Speech) {
  const { number, percent, plural, list, locale } = speech;
  const some = (n: number, one: string, many: string) => `${number(n)} ${plural(n, one, many)}`;
  const interactions = (n: number) => some(n, "interaction", "interactions");
  const people = (n: number) => some(n, "person", "people");
  const weeks = (n: number) => some(n, "week", "weeks");
  const whole = (share: number) => percent(Math.round(share * 100) / 100);
  const took = (minutes: number) => durationWords(minutes * 60_000, locale);
  const classes: Record<EngagementClass, string> = {
    conversation: "Conversation",
    amplification: "Amplification",
    reaction: "Reactions",
  };
  const stages: Record<Stage, string> = { acquire: "acquire", enhance: "enhance", retain: "retain" };
  const moods = { positive: "positive", negative: "negative" };
  const days = dayNames(locale, "long");
  const hour = (weekday: number, at: number) => `${days[weekday] ?? ""}, ${clockHour(at)} to ${clockHour(at + 1)}`;
  const called = (name: string | undefined) => (name === undefined ? "a post without text" : `“${apart(name)}”`);
  /** "24% more than in a usual week (251)" */
  const compared = (count: number, usual: Usual, link: number): string => {
    const by = changeFrom(count, usual);
    const value = number(Math.round(usual.value));
    if (by === undefined) return `in a usual week ${to(link, value)}`;
    if (Math.abs(by) < 0.05) return `about as many as in a usual week (${to(link, value)})`;
    return `${to(link, `${whole(Math.abs(by))} ${by > 0 ? "more" : "fewer"}`)} than in a usual week (${to(link, value)})`;
  };
  const says = (finding: Finding): string => {
    switch (finding.is) {
      case "total": {
        const { count, people: who, usual, record } = finding;
        const than = usual ? `, ${compared(count, usual, 2)}` : "";
        const of = record && usual ? `: the ${record === "most" ? "most" : "fewest"} in ${weeks(usual.weeks + 1)}` : "";
        return `${to(0, interactions(count))} by ${to(1, people(who))}${than}${of}.`;
      }
      case "class": {
        const { class: kind, count, usual } = finding;
        const way = count > usual.value ? "rose" : "fell";
        return `${classes[kind]} ${way} most: ${to(0, interactions(count))}, ${compared(count, usual, 1)}.`;
      }
      case "hour":
        return `The busiest hour was ${hour(finding.weekday, finding.hour)}: ${to(0, `${number(finding.count)} of ${interactions(finding.of)}`)} whose hour is known.`;
      case "weekday":
        return `The busiest day was ${days[finding.weekday] ?? ""}: ${to(0, `${number(finding.count)} of ${interactions(finding.of)}`)} whose hour is known.`;
      case "posts":
        return `Most engagement had ${list(finding.posts.map(({ name, count }, at) => to(at, `${called(name)} (${number(count)})`)))}.`;
      case "new": {
        const { count, usual } = finding;
        const before = usual ? `; in a usual week ${to(1, number(Math.round(usual.value)))}` : "";
        return `${to(0, people(count))} engaged for the first time${before}.`;
      }
      case "back":
        return `${to(0, people(finding.count))} came back after a long silence.`;
      case "moves": {
        const steps = finding.moves.map(
          (move, at) => `${to(at, people(move.count))} from ${stages[move.from]} to ${stages[move.to]}`,
        );
        return `Moved on by a stage: ${list(steps)}.`;
      }
      case "risk":
        return `${to(0, people(finding.count))} ${plural(finding.count, "is", "are")} at risk now: silent for longer than is usual for them.`;
      case "people":
        return `Most engaged ${plural(finding.people.length, "was", "were")} ${list(finding.people.map(({ name, count }, at) => to(at, `${apart(name ?? "")} (${number(count)})`)))}.`;
      case "felt": {
        const { positive, negative, texts, isCompared, weeks: of } = finding;
        const share = (n: number) => whole(n / texts);
        const before = isCompared ? `; that does not stand out from the ${to(3, weeks(of))} before` : "";
        return `Of ${to(0, some(texts, "text", "texts"))}, ${to(1, share(positive))} were positive and ${to(2, share(negative))} negative${before}.`;
      }
      case "feltMore": {
        const { feeling, share, texts, before, weeks: of } = finding;
        return `${to(0, whole(share))} of ${to(1, some(texts, "text", "texts"))} were ${moods[feeling]}; in the ${weeks(of)} before it was ${to(2, whole(before))}. That is more than chance.`;
      }
      case "rising":
        return `More people than usual took to ${list(finding.names.map(({ name, people: who }, at) => to(at, `${called(name)} (${people(who)})`)))}.`;
      case "answers": {
        const { count, minutes, usual } = finding;
        const before = usual ? `; in a usual week ${to(2, took(usual.value))}` : "";
        if (count === 1) return `You answered ${to(0, "1 ask")}, after ${to(1, took(minutes))}${before}.`;
        return `You answered ${to(0, some(count, "ask", "asks"))}, half of them within ${to(1, took(minutes))}${before}.`;
      }
      case "waiting":
        return `${to(0, some(finding.count, "ask", "asks"))} ${plural(finding.count, "waits", "wait")} for an answer now.`;
    }
  };
  return {
    sentence: (finding: Finding) => piecesOf(says(finding)),
    of: (from: string, until: string) => `${from} to ${until}`,
    loading: "The week is being put into sentences",
    choose: "Which week",
    before: "The week before",
    after: "The week after",
    latest: "Last week",
    copy: "Copy as text",
    copied: "Copied",
    notCopied: "The browser did not let Jalin copy. Mark the text and copy it yourself.",
    print: "Print",
    tell: "Weekly notification",
    insights: "All charts of this week",
    running: "This week is not over: these are its days so far, compared with no other week.",
    usual: (n: number) =>
      `A usual week is the median of the ${weeks(n)} before: the one in the middle when they are put in order.`,
    parts: {
      engagement: "Engagement",
      people: "People",
      talk: "Feelings and talk",
      answers: "Answers",
    } satisfies Record<DigestPart, string>,
    untold: (what: readonly ("feelings" | "hour" | "usual")[]) =>
      `Too little to tell: ${list(what.map((each) => ({ feelings: "how people felt", hour: "which hour was best", usual: "what a usual week is" })[each]))}.`,
    nothing: {
      title: "Nothing was read of this week",
      text: "Nobody engaged on these days, as far as Jalin has seen. What people did shows once you open the posts where they did it.",
      waits: (n: number) => `${some(n, "ask", "asks")} ${plural(n, "waits", "wait")} for an answer`,
    },
    empty: {
      title: "Your first week appears here",
      text: "Open posts on a network that you turned on. What people do there is told here week by week, in sentences.",
      button: "Choose networks",
    },
    people: {
      all: "Who engaged",
      new: "New",
      back: "Back again",
      risk: "At risk now",
      answered: "Who was answered",
      class: (kind: EngagementClass) => classes[kind],
      feeling: (feeling: Felt) =>
        ({ positive: "Positive texts", negative: "Negative texts", neutral: "Neutral texts", unsure: "Not sure" })[
          feeling
        ],
      move: (from: Stage | undefined, stage: Stage) =>
        from === undefined ? `New, at ${stages[stage]}` : `From ${stages[from]} to ${stages[stage]}`,
      hour,
      weekday: (weekday: number) => days[weekday] ?? "",
    },
    setting: {
      title: "The week in sentences",
      text: "Once a week a notification says how the week before was, from Monday to Sunday. It is made on this computer; a click opens the page. If the computer was off at that hour, it comes later on the same day, or not at all.",
      on: "Notify me once a week",
      day: "Day",
      hour: "Hour",
      days,
      clock: clockHour,
      open: "See last week",
    },
    notification: "Your week",
  };
}

export type DigestWords = ReturnType<typeof digestInEnglish>;
