/** Segments made into tests over columns: a condition becomes bits, and/or/not join these a word at a time. */
import {
  type Bits,
  type Columns,
  chunkSize,
  emptyColumns,
  hasBit,
  isListed,
  type Mark,
  minuteOf,
  noBits,
  putContact,
  setBit,
} from "./columns";
import { dayMs } from "./days";
import { classOf, interactionTypes } from "./engagement";
import type { Contact } from "./records";
import { backDays } from "./rhythm";
import type { Condition } from "./segment";

/** What answers depend on besides the contact: the moment (ms UTC), and the days in which heat halves. */
export interface AsOf {
  now: number;
  halfLifeDays: number;
}

/** Which places of a chunk hold a contact that fits. */
export type Matcher = (columns: Columns) => Bits;

/** The contacts whom a condition lets through, of those whom lists hold. */
export function matcherOf(where: Condition, asOf: AsOf): Matcher {
  return allOf([compiled(where, asOf), marked(["listed"])]);
}

/** True when the contact is one of those that a matcher finds. */
export function fitsContact(contact: Contact, matcher: Matcher): boolean {
  if (!isListed(contact)) return false;
  const alone = emptyColumns(0);
  putContact(alone, 0, contact);
  return hasBit(matcher(alone), 0);
}

function compiled(where: Condition, asOf: AsOf): Matcher {
  const { now } = asOf;
  switch (where.is) {
    case "all":
      return allOf(where.of.map((each) => compiled(each, asOf)));
    case "any":
      return anyOf(where.of.map((each) => compiled(each, asOf)));
    case "not":
      return noneOf(compiled(where.of, asOf));
    case "network":
      return marked(where.any.map((network) => `network ${network}` as const));
    case "class":
      return marked(typeMarks.filter(([, kind]) => where.any.includes(kind)).map(([mark]) => mark));
    case "type":
      return marked(where.any.map((type) => `type ${type}` as const));
    case "stage":
      return staged(where);
    case "has":
      return marked([where.what]);
    case "saved":
    case "organisation":
    case "twoWay":
      return marked([where.is]);
    case "tag":
      return tagged(where.any);
    case "heat":
      return between("heat", ...heatRange(where, asOf));
    case "lastSeen":
      return between("last", ...agoRange(where, (days) => now - days * dayMs));
    case "firstSeen":
      return between("first", ...agoRange(where, (days) => minuteOf(now - days * dayMs)));
    case "interactions":
      return between("total", where.from, where.to);
    case "breadth":
      return between("breadth", where.from, where.to);
    case "rating":
      return between("rating", Math.max(where.from ?? 1, 1), where.to);
    case "atRisk":
      return between("riskAt", 1, minuteOf(now - 1));
    case "touchDue":
      return between("touchAt", 1, minuteOf(now));
    case "back":
      return between("backAt", Math.max(minuteOf(now - backDays * dayMs) + 1, 1));
  }
}

const typeMarks = interactionTypes.map((type) => [`type ${type}`, classOf(type)] as const);

function staged({ any, byHand }: Extract<Condition, { is: "stage" }>): Matcher {
  const stage = marked(any.map((each) => `stage ${each}` as const));
  if (byHand === undefined) return stage;
  const hand = marked(["stageByHand"]);
  return allOf([stage, byHand ? hand : noneOf(hand)]);
}

/**
 * The range of stored heat whose present value is in a range. Nobody's heat, 0, is below every other and has the value 0
 * at any time, even where the moment is so early that a threshold would be below it.
 */
function heatRange({ from = 0, to = Infinity }: Extract<Condition, { is: "heat" }>, asOf: AsOf): [number, number] {
  const stored = (value: number): number => Math.log2(value) + asOf.now / (asOf.halfLifeDays * dayMs);
  return [from === 0 ? 0 : Math.max(stored(from), Number.MIN_VALUE), Math.max(stored(to), 0)];
}

/** `within` begins when so many days ago was, `over` ends just before that. */
function agoRange(
  { within, over }: { within?: number | undefined; over?: number | undefined },
  at: (days: number) => number,
): [from: number, to: number] {
  return [within === undefined ? -Infinity : at(within), over === undefined ? Infinity : at(over) - 1];
}

/** Both ends count. */
function between(
  column: "heat" | "last" | "first" | "riskAt" | "backAt" | "touchAt" | "total" | "breadth" | "rating",
  from = -Infinity,
  to = Infinity,
): Matcher {
  return (columns) => {
    const values = columns[column];
    const bits = noBits();
    for (let place = 0; place < chunkSize; place += 1) {
      const value = values[place] ?? 0;
      if (value >= from && value <= to) setBit(bits, place);
    }
    return bits;
  };
}

function tagged(tags: readonly string[]): Matcher {
  return (columns) => {
    const bits = noBits();
    for (const tag of tags) for (const place of columns.tags.get(tag) ?? []) setBit(bits, place);
    return bits;
  };
}

function marked(marks: readonly Mark[]): Matcher {
  return ({ marks: known }) => {
    const bits = noBits();
    for (const mark of marks) known[mark]?.forEach((word, at) => (bits[at] = (bits[at] ?? 0) | word));
    return bits;
  };
}

function allOf(matchers: readonly Matcher[]): Matcher {
  return (columns) =>
    matchers.reduce((sum, each) => {
      const bits = each(columns);
      return sum.map((word, at) => word & (bits[at] ?? 0));
    }, noBits().fill(-1));
}

function anyOf(matchers: readonly Matcher[]): Matcher {
  return (columns) =>
    matchers.reduce((sum, each) => {
      const bits = each(columns);
      return sum.map((word, at) => word | (bits[at] ?? 0));
    }, noBits());
}

function noneOf(matcher: Matcher): Matcher {
  return (columns) => matcher(columns).map((word) => ~word);
}
