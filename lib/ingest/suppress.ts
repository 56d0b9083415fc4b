/** Who was erased is not read again: they are left out of a batch before anything of it is written. */
import type { Database } from "../db/database";
import { type AlsoKnownBy, erasedAs, knownAs, suppressedAmong, suppressMore } from "../db/suppressed";
import type { Account, Batch, Capture, NetworkId, Post, Sighting } from "../model/capture";
import { isItem } from "../model/engagement";
import { accountKeys, addressKey, fold, keyInNative, keysInAddress } from "../model/ids";
import type { Quarantined } from "../model/records";
import type { Suppressed } from "../model/suppressed";
import type { Gone } from "./release";

/** The account was erased and is not to be read again; nothing was stored. */
export class SuppressedError extends Error {
  override readonly name = "SuppressedError";
}

/** What of a batch may be kept. */
export interface Allowed {
  batch: Batch;
  /** accounts that are not to be kept, but that others aimed at */
  unnamed: ReadonlySet<Account>;
}

const nobodyUnnamed: ReadonlySet<Account> = new Set();

/**
 * Leaves out who was erased: what they did, and that a post is theirs, with its text. What others did to them stays,
 * aimed at nobody. In the caller's transaction over `suppressedTables`.
 */
export async function leaveOut(batch: Batch, db: Database): Promise<Allowed> {
  const known = await suppressedAmong(() => [...namesIn(batch)], db);
  if (known.size === 0) return { batch, unnamed: nobodyUnnamed };
  const filter = new Filter(batch.network, known);
  const rows = batch.rows.flatMap((row) => filter.row(row));
  await suppressMore(filter.learnt, db);
  const page = filter.isAbout(batch.page) ? new URL("/", batch.page).href : batch.page;
  return { batch: { ...batch, page, rows }, unnamed: filter.unnamed };
}

/** The keys of all that a batch may speak of. */
function namesIn({ network, page, rows }: Batch): Set<string> {
  const names = new Set(keysInAddress(network, page));
  const add = (keys: readonly (string | undefined)[]): void => {
    for (const key of keys) if (key !== undefined) names.add(key);
  };
  const addAccount = (account: Account): void => add(knownAs(network, account).keys);
  const addPost = (post: Post | undefined): void => {
    if (!post) return;
    if (post.author) addAccount(post.author);
    add([keyInNative(network, post.id)]);
    if (post.url !== undefined) add(keysInAddress(network, post.url));
  };
  for (const { is, value } of rows) {
    if (is === "account") addAccount(value);
    else if (is === "post") addPost(value);
    else {
      addAccount(value.actor);
      if (value.target) addAccount(value.target);
      addPost(value.post);
      if (value.parent !== undefined) add([keyInNative(network, value.parent)]);
      if (value.url !== undefined) add(keysInAddress(network, value.url));
    }
  }
  return names;
}

/** The rows that nobody understood, without those in which somebody stands who was erased. */
export async function leaveOutUnread(rows: readonly Quarantined[], db: Database): Promise<Quarantined[]> {
  const names = rows.map(namesAnywhere);
  const known = await suppressedAmong(() => names.flatMap((each) => each()), db);
  return known.size === 0 ? [...rows] : rows.filter((_, at) => !names[at]?.().some((key) => known.has(key)));
}

/** The keys that any text in a row may be. */
function namesAnywhere({ network, page, row }: Quarantined): () => string[] {
  return () => {
    const written = JSON.stringify([page, row]) ?? "";
    const texts = [/"([^"\\\\]{1,300})/g, /(?<![\w.])(\d+)(?![\w.])/g].flatMap((one) =>
      [...written.matchAll(one)].map(([, text = ""]) => text),
    );
    return texts.flatMap((text) => [
      ...accountKeys(network, { id: text, handle: text }),
      addressKey(network, text),
      `${network}:@${fold(text)}`,
      `${network}:${text}`,
      ...keysInAddress(network, text),
    ]);
  };
}

/** Who of those that some rows name was erased, see release.ts; undefined where nobody was. `names`: keys of accounts. */
export async function goneAmong(names: () => Iterable<string>, db: Database): Promise<Gone | undefined> {
  const known = await suppressedAmong(names, db);
  if (known.size === 0) return undefined;
  return {
    // whose native id is known has no other id, so that it is they also where only a handle is known
    isOne: (id = "") => known.has(id),
    isAbout: (network, address) => keysInAddress(network, address).some((key) => known.has(key)),
    isWithin: (network, native) => known.has(keyInNative(network, native) ?? ""),
  };
}

/** An account that may be that of somebody who was erased. */
interface Sought<R> {
  of: R;
  account: Account;
  /** what it is known by besides */
  keys?: readonly string[];
}

/** Leaves out whose account was erased; what else such an account is known by is suppressed from now on. */
export async function leaveOutAccounts<R>(
  network: NetworkId,
  sought: readonly Sought<R>[],
  db: Database,
): Promise<R[]> {
  const known = await suppressedAmong(
    () => sought.flatMap(({ account, keys }) => knownAs(network, account, keys).keys),
    db,
  );
  const filter = new Filter(network, known);
  const kept = known.size === 0 ? sought : sought.filter(({ account, keys }) => !filter.isOut(account, keys));
  await suppressMore(filter.learnt, db);
  return kept.map(({ of }) => of);
}

class Filter {
  readonly unnamed = new Set<Account>();
  readonly learnt: AlsoKnownBy[] = [];

  constructor(
    private readonly network: NetworkId,
    private readonly known: ReadonlyMap<string, Suppressed>,
  ) {}

  /** What of a row may be kept, as rows. */
  row(row: Sighting): Sighting[] {
    switch (row.is) {
      case "account":
        return this.isOut(row.value) ? [] : [row];
      case "post": {
        const value = this.post(row.value);
        return value ? [{ ...row, value }] : [];
      }
      case "capture": {
        const post = row.value.post && this.post(row.value.post);
        // the post of another stays, whoever answered it
        if (this.isOut(row.value.actor)) return post ? [{ ...row, is: "post", value: post }] : [];
        const value = this.capture(row.value, post);
        return value ? [{ ...row, value }] : [];
      }
    }
  }

  /** Whether an address is about somebody who is left out. */
  isAbout(address: string): boolean {
    return keysInAddress(this.network, address).some((key) => this.known.has(key));
  }

  private capture({ post: before, ...read }: Capture, post: Post | undefined): Capture | undefined {
    const isUnnamed = read.target !== undefined && this.isOut(read.target);
    // an act is nothing without what it was done to, and is named by that
    if (!isItem(read.type) && (isUnnamed || before) && !post) return undefined;
    if (isUnnamed && read.target) this.unnamed.add(read.target);
    const capture: Capture = { ...read, ...(post && { post }) };
    if (capture.parent !== undefined && this.isTheirs(capture.parent)) delete capture.parent;
    if (capture.url !== undefined && this.isAbout(capture.url)) delete capture.url;
    return capture;
  }

  /** The post without its author and what they wrote; nothing where its very id names them. */
  private post(post: Post): Post | undefined {
    if (this.isTheirs(post.id)) return undefined;
    const isTheirs = (post.author && this.isOut(post.author)) ?? (post.url !== undefined && this.isAbout(post.url));
    if (!isTheirs) return post;
    const { author: _author, text: _text, url: _url, ...rest } = post;
    return rest;
  }

  private isTheirs(native: string): boolean {
    const key = keyInNative(this.network, native);
    return key !== undefined && this.known.has(key);
  }

  /** Whether an account is left out. What else it is known by is learnt. */
  isOut(account: Account, also: readonly string[] = []): boolean {
    const by = knownAs(this.network, account, also);
    const known = erasedAs(by, this.known);
    if (known.size === 0) return false;
    const isLearning = known.size < by.keys.length && [...known.values()].some(({ loose }) => !loose);
    if (isLearning) this.learnt.push({ ...by, known });
    return true;
  }
}
