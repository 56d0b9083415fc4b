/** What tells of people who are erased in rows that are not theirs. */
import type { Database } from "./database";
import { allOf } from "./rows";
import type { KnownBy } from "./suppressed";
import type { Account, NetworkId } from "../model/capture";
import { toReaderOf } from "../model/direction";
import { accountKeys, keysInAddress } from "../model/ids";
import type { Contact, Identity, Interaction, Stamp } from "../model/records";

/** Names shorter than this are words of many a row. */
const shortestName = 3;

export class Traces {
  /** of their accounts and contacts, what these are known by, and all that hangs on them */
  readonly ids: Set<string>;
  private readonly names: ReadonlySet<string>;
  private readonly accounts: readonly string[];
  private readonly told: RegExp;
  private readonly composed: RegExp;

  constructor(identities: readonly Identity[], contacts: readonly Contact[], known: readonly KnownBy[]) {
    this.accounts = identities.map(({ id }) => id);
    const keys = known.flatMap((each) => each.keys);
    this.ids = new Set([...this.accounts, ...contacts.map(({ id }) => id), ...keys]);
    const names = [...identities, ...contacts].map(({ name = "" }) => name).filter((name) => name !== "");
    this.names = new Set(names);
    const handles = identities.flatMap(({ native, handles: all, url }) =>
      [native, ...all, url].flatMap((one) => one ?? []),
    );
    this.told = anyOf([...handles, ...names.filter(({ length }) => length >= shortestName)]);
    this.composed = anyOf(this.accounts);
  }

  /** Takes in the ids of what hangs on them: rows that are to be undone may name it alone. */
  async gather(on: Database): Promise<void> {
    const of = this.accounts;
    const rows = await Promise.all([
      on.interactions.where("[identityId+when]").inAnyRange(of.map(allOf)).primaryKeys(),
      on.interactions.where("[towardsId+when]").inAnyRange(of.map(allOf)).primaryKeys(),
      on.notes.where("identityId").anyOf(of).primaryKeys(),
      on.tasks.where("identityId").anyOf(of).primaryKeys(),
      on.opportunities.where("identityId").anyOf(of).primaryKeys(),
    ]);
    for (const id of rows.flat()) this.ids.add(id);
  }

  /** True for a row, or part of one, that names one of their ids. */
  isIn(row: unknown): boolean {
    if (typeof row === "string") return this.ids.has(row) || this.composed.test(row);
    if (Array.isArray(row)) return row.some((each) => this.isIn(each));
    if (typeof row !== "object" || row === null) return false;
    return Object.entries(row).some(([key, value]) => this.isIn(key) || this.isIn(value));
  }

  /** True for a row that nobody understood and that tells of them by any name. */
  isTold(row: object): boolean {
    return this.told.test(JSON.stringify(row));
  }

  isName(name: string): boolean {
    return this.names.has(name);
  }

  isAccount(network: NetworkId, account: Account): boolean {
    return accountKeys(network, account).some((key) => this.ids.has(key));
  }

  /** True for an address that is about one of them. */
  isAbout(network: NetworkId, address: string): boolean {
    return keysInAddress(network, address).some((key) => this.ids.has(key));
  }
}

/** The row without the address it was read on, where that names them: only the network's own is left of it. */
export function addressesIn(row: Interaction, traces: Traces): Interaction {
  if (row.page === undefined || !traces.isAbout(row.network, row.page)) return row;
  const next: Interaction = { ...row, page: new URL("/", row.page).href };
  const toReader = toReaderOf(next);
  return toReader === undefined ? next : { ...next, toReader };
}

/** The account without the addresses of pages about them, where it says on which it was read. */
export function withoutPages(identity: Identity, traces: Traces): Identity {
  const ev = Object.entries(identity.ev).map(([field, [quality, seenAt, page]]): [string, Stamp] => {
    const isAbout = page !== undefined && traces.isAbout(identity.network, page);
    if (page === undefined) return [field, [quality, seenAt]];
    return [field, [quality, seenAt, isAbout ? new URL("/", page).href : page]];
  });
  const isSame = ev.every(([field, [, , page]]) => page === identity.ev[field]?.[2]);
  return isSame ? identity : { ...identity, ev: Object.fromEntries(ev) };
}

/** Finds any of the words where it does not go on before or after. */
function anyOf(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/;
  const plain = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${plain.join("|")})(?![\\p{L}\\p{N}_])`, "iu");
}
