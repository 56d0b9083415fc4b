/** What tells of people who are erased in rows that are not theirs. */
import type { Database } from "./database";
import { allOf } from "./rows";
import type { KnownBy } from "./suppressed";
import type { Account, NetworkId } from "../model/capture";
import { accountKeys, keyInNative, keysInAddress } from "../model/ids";
import type { Contact, Identity } from "../model/records";

/** Addresses remembered. */
const mostRemembered = 10_000;

/** Names shorter than this are words of many a row. */
const shortestName = 3;

export class Traces {
  /** of their accounts and contacts, what these are known by, and all that hangs on them */
  readonly ids: Set<string>;
  private readonly names: ReadonlySet<string>;
  private readonly accounts: readonly string[];
  private readonly told: RegExp;
  private readonly composed: RegExp;
  private readonly about = new Map<string, boolean>();

  constructor(identities: readonly Identity[], contacts: readonly Contact[], known: readonly KnownBy[]) {
    this.accounts = identities.map(({ id }) => id);
    const keys = known.flatMap((each) => each.keys);
    this.ids = new Set([...this.accounts, ...contacts.map(({ id }) => id), ...keys]);
    const names = [...identities, ...contacts].map(({ name = "" }) => name).filter((name) => name !== "");
    this.names = new Set([...names, ...identities.flatMap(({ handle }) => handle ?? [])]);
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
  isTold(row: unknown): boolean {
    if (typeof row === "string") return this.told.test(row);
    if (typeof row === "number") return this.told.test(String(row));
    if (typeof row !== "object" || row === null) return false;
    return Object.entries(row).some(([key, value]) => this.told.test(key) || this.isTold(value));
  }

  /** True for a name of theirs: a log calls who has none by their handle or id. */
  private isName(name: string): boolean {
    return this.names.has(name) || this.ids.has(name);
  }

  /** True for a line of the log that calls one of them by name. */
  isCalledIn(row: unknown): boolean {
    const { deed } = (row ?? {}) as { deed?: { name?: unknown } };
    return typeof deed?.name === "string" && this.isName(deed.name);
  }

  /** True for an id of one of their accounts. */
  isOne(id = ""): boolean {
    return this.ids.has(id);
  }

  /** True for the native id of a post or an item that begins with theirs. */
  isWithin(network: NetworkId, native: string): boolean {
    return this.ids.has(keyInNative(network, native) ?? "");
  }

  isAccount(network: NetworkId, account: Account): boolean {
    return accountKeys(network, account).some((key) => this.ids.has(key));
  }

  /** True for an address that is about one of them. Much was read on one page, so answers are remembered for a while. */
  isAbout(network: NetworkId, address: string): boolean {
    const asked = `${network} ${address}`;
    const known = this.about.get(asked);
    if (known !== undefined) return known;
    const is = keysInAddress(network, address).some((key) => this.ids.has(key));
    if (this.about.size >= mostRemembered) this.about.clear();
    this.about.set(asked, is);
    return is;
  }
}

/** Finds any of the words where it does not go on before or after. */
function anyOf(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/;
  const plain = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${plain.join("|")})(?![\\p{L}\\p{N}_])`, "iu");
}
