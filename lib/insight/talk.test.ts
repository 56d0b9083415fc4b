import { describe, expect, test } from "vitest";
import { whoOf } from "../model/facts";
import { type Saying, type Talk, talkWith, type TermPasts } from "../model/talk";
import { foldInto, postMark, risingIn, type RisingAsked, termMark } from "./talk";
import { closedWeek, weekOf } from "./trends";

/** A Sunday, so that six weeks are over. */
const today = 20_605 + 8 * 7 - 1;
const firstDay = today - 55;
const everybodys = (who: number): number | undefined => who;

/** Eight weeks in which a hundred people talk each day; so many of them say a term, or stand under a post, as given. */
function weeks(said: Record<string, (day: number) => number>, network = "x"): Talk[] {
  return Array.from({ length: 56 }, (_, at) => firstDay + at).map((day) => {
    const put = Array.from({ length: 100 }, (_, person): Saying => {
      const words = Object.keys(said).filter((term) => person < (said[term]?.(day) ?? 0));
      return {
        id: `${network}:item:${day}-${person}`,
        who: whoOf(`${network}:${person}`),
        post: words.includes("post") ? postMark("post") : postMark(`old ${person}`),
        terms: [termMark("biasa"), ...words.filter((word) => word !== "post").map(termMark)],
      };
    });
    return talkWith(undefined, { day, network }, { put, gone: [] }) as Talk;
  });
}

const isOpen = ({ day }: Talk): boolean => weekOf(day) > closedWeek(today);
const over = (talk: readonly Talk[]): Talk[] => talk.filter((each) => !isOpen(each));
const open = (talk: readonly Talk[]): Talk[] => talk.filter(isOpen);

function rising(talk: readonly Talk[], asked: Partial<RisingAsked> = {}, pasts = pastsOf(talk)) {
  return risingIn(open(talk), { today, window: "day", kind: "term", personOf: everybodys, pasts, ...asked });
}

function pastsOf(talk: readonly Talk[]): TermPasts {
  return foldInto(undefined, over(talk), { network: "", today });
}

describe("rising", () => {
  const talk = weeks({
    anggrek: (day) => (day === today ? 30 : 1),
    lama: () => 30,
    // known from the closed weeks alone
    berulang: (day) => (day === today || day === today - 28 ? 30 : 0),
    post: (day) => (day === today ? 40 : 0),
  });

  test("is what many say today and few said before", () => {
    const [first, ...others] = rising(talk);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ mark: termMark("anggrek"), contacts: 30, of: 100 });
    expect(first?.days).toEqual([...Array.from({ length: 13 }, () => 1), 30]);
    expect(first?.ids).toHaveLength(30);
    expect(first?.ids).toContain(`x:item:${today}-29`);
  });

  test("what came before and is over keeps a return from being news", () => {
    expect(rising(talk, {}, pastsOf([])).map(({ mark }) => mark)).toContain(termMark("berulang"));
  });

  test("posts are told by who engaged with them", () => {
    expect(rising(talk, { kind: "post", pasts: undefined })).toMatchObject([{ mark: postMark("post"), contacts: 40 }]);
  });

  test("only of those asked for, each counted once whatever their accounts", () => {
    const few = new Set(Array.from({ length: 12 }, (_, at) => whoOf(`x:${at}`)));
    const [first] = rising(talk, { personOf: (who) => (few.has(who) ? who : undefined), pasts: undefined });
    expect(first).toMatchObject({ contacts: 12, of: 12 });
    expect(rising(talk, { personOf: () => 7, pasts: undefined })).toEqual([]);
  });
});

describe("weeks that are over", () => {
  test("become the same numbers one by one and all at once", () => {
    const talk = over(weeks({ anggrek: (day) => day % 9, langka: (day) => (day === firstDay ? 1 : 0) }));
    let pasts: TermPasts | undefined;
    for (const days of Map.groupBy(talk, ({ day }) => weekOf(day)).values())
      pasts = foldInto(pasts, days, { network: "", today });
    expect(pasts).toEqual(pastsOf(talk));
    const last = talk.filter(({ day }) => weekOf(day) === closedWeek(today));
    expect(pasts?.numbers[0]).toBeGreaterThan((pastsOf(last).numbers[0] ?? 0) * 1.5);
  });

  test("leave nothing of what only one person said", () => {
    const { terms } = pastsOf(weeks({ langka: () => 1, berdua: () => 2 }));
    expect(new Set(terms)).toEqual(new Set([0, termMark("biasa"), termMark("berdua")]));
  });

  test("are forgotten when they say nothing any more", () => {
    const pasts = pastsOf(weeks({ berdua: () => 2 }));
    const later = today + 1_500;
    expect([...foldInto(pasts, [], { network: "", today: later }).terms]).toEqual([0]);
  });
});
