/** What joining and suggesting make of a generated world, against the truth. */
import { groupsOf } from "../../../lib/model/match/groups";
import { keysOf } from "../../../lib/model/match/keys";
import { suggestionsFor } from "../../../lib/model/match/suggest";
import { traitsOf } from "../../../lib/model/match/traits";
import { identityWords } from "../../../lib/model/join";
import { KeyIndex } from "./index";
import { type Common, type Held, inCommon } from "./truth";
import type { World } from "./world";

/** A suggestion counts from here on. */
export const sure = 0.8;

/** Pairs of accounts by what they have in common; each kind holds those before it. */
export type ByCommon = Record<Common, number>;

export interface Measure {
  accounts: number;
  /** pairs of one person's accounts on two networks */
  pairs: ByCommon;
  /** pairs that evidence joined */
  joins: { made: number; wrong: number; wrongInTrap: number };
  /** pairs suggested at {@link sure} or more, of accounts not joined already */
  suggestions: { made: number; right: number; ofTrap: number; rightOfTrap: number };
  /** true pairs left open by joins, and how many of these joins and right suggestions lead from one to the other */
  open: ByCommon;
  found: ByCommon;
  /** by tenths of the score: suggestions, and the share of right ones */
  calibration: { made: number; right: number }[];
  /** means of one account */
  keys: number;
  lookups: number;
  rows: number;
  /** milliseconds of finding and scoring the candidates of one account, in process, for each account */
  times: number[];
}

/** An account ready to be measured. */
/** Accounts come one by one, as they do in life: each is compared with those that were there before. */
export function measure({ accounts }: World): Measure {
  const held = accounts.map((account, at): Held => {
    const traits = traitsOf(account.shown, account.told);
    return { account, traits, row: { ...account.shown, keys: keysOf(traits), firstSeen: at } };
  });
  const contacts = groupsOf(
    held.map(({ row }) => row),
    [],
  );
  const contactOf = (each: Held): string => contacts.get(each.traits.id) ?? each.traits.id;
  const people = [...Map.groupBy(held, ({ account }) => account.person).values()];
  const led = new Components<string>();
  const result: Measure = {
    accounts: held.length,
    pairs: { anything: 0, telling: 0, nothing: 0 },
    joins: joins(Map.groupBy(held, contactOf).values()),
    suggestions: { made: 0, right: 0, ofTrap: 0, rightOfTrap: 0 },
    open: { anything: 0, telling: 0, nothing: 0 },
    found: { anything: 0, telling: 0, nothing: 0 },
    calibration: Array.from({ length: 10 }, () => ({ made: 0, right: 0 })),
    keys: held.reduce((sum, { row }) => sum + row.keys.length, 0) / held.length,
    lookups: 0,
    rows: 0,
    times: [],
  };
  suggest(held, contactOf, led, result);
  for (const [a, b] of people.flatMap(pairsOf)) {
    if (a.traits.network === b.traits.network) continue;
    const common = inCommon(a, b);
    add(result.pairs, common);
    if (contactOf(a) === contactOf(b)) continue;
    add(result.open, common);
    if (led.areOne(contactOf(a), contactOf(b))) add(result.found, common);
  }
  return result;
}

function suggest(
  held: readonly Held[],
  contactOf: (each: Held) => string,
  led: Components<string>,
  result: Measure,
): void {
  const index = new KeyIndex();
  const byId = new Map(held.map((each) => [each.traits.id, each]));
  /** the best score of an account with any of a network, by `id network` */
  const best = new Map<string, number>();
  for (const each of held) {
    index.add(each.traits, identityWords(each.account.shown));
    const started = performance.now();
    const { found, lookups, rows } = index.candidates(each.traits);
    const taken = (id: string, network: string): number => best.get(`${id} ${network}`) ?? 0;
    const matches = suggestionsFor(each.traits, found, index.rarity(), { least: 0, taken });
    result.times.push(performance.now() - started);
    result.lookups += lookups / held.length;
    result.rows += rows / held.length;
    for (const { id, score } of matches) {
      const match = byId.get(id);
      if (!match || contactOf(match) === contactOf(each)) continue;
      note(best, each, match, score);
      const right = match.account.person === each.account.person;
      const tenth = result.calibration[Math.min(9, Math.floor(score * 10))];
      if (tenth) {
        tenth.made += 1;
        tenth.right += Number(right);
      }
      if (score < sure) continue;
      if (right) led.tie(contactOf(each), contactOf(match));
      const isOfTrap = each.account.trapped && match.account.trapped;
      result.suggestions.made += 1;
      result.suggestions.right += Number(right);
      result.suggestions.ofTrap += Number(isOfTrap);
      result.suggestions.rightOfTrap += Number(isOfTrap && right);
    }
  }
}

function note(best: Map<string, number>, { traits: a }: Held, { traits: b }: Held, score: number): void {
  for (const key of [`${a.id} ${b.network}`, `${b.id} ${a.network}`])
    best.set(key, Math.max(score, best.get(key) ?? 0));
}

function joins(contacts: Iterable<readonly Held[]>): Measure["joins"] {
  const result = { made: 0, wrong: 0, wrongInTrap: 0 };
  for (const [a, b] of [...contacts].flatMap(pairsOf)) {
    result.made += 1;
    if (a.account.person === b.account.person) continue;
    result.wrong += 1;
    result.wrongInTrap += Number(a.account.trapped || b.account.trapped);
  }
  return result;
}

/** Whoever shares something telling shares something, and whoever shares something counts among all. */
function add(sums: ByCommon, common: Common): void {
  sums.nothing += 1;
  if (common !== "nothing") sums.anything += 1;
  if (common === "telling") sums.telling += 1;
}

function pairsOf<T>(things: readonly T[]): [T, T][] {
  return things.flatMap((one, at) => things.slice(at + 1).map((other): [T, T] => [one, other]));
}

/** What is tied together, however far around. */
class Components<T> {
  private readonly parents = new Map<T, T>();

  private root(thing: T): T {
    let at = thing;
    for (let next = this.parents.get(at); next !== undefined; next = this.parents.get(at)) at = next;
    return at;
  }

  tie(a: T, b: T): void {
    const [one, other] = [this.root(a), this.root(b)];
    if (one !== other) this.parents.set(one, other);
  }

  areOne(a: T, b: T): boolean {
    return this.root(a) === this.root(b);
  }
}
