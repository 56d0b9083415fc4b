/** Engagement as the months keep it, and the people who did it, for what is reckoned of them. */
import type { Database } from "../../lib/db/database";
import { factTables, writeFacts } from "../../lib/db/factRows";
import type { InteractionType, Precision } from "../../lib/model/engagement";
import { entryOf, type Fact, type Mood } from "../../lib/model/facts";
import type { Contact } from "../../lib/model/records";
import { contactOf } from "./contact";

/** When it is asked about, ms UTC. */
export const now = Date.UTC(2026, 10, 22, 12);

/** An interaction as far as it is counted. */
export interface Done {
  who: string;
  type: InteractionType;
  when: number;
  precision: Precision;
  feeling?: Mood | "unsure" | undefined;
  post?: "own" | "other" | undefined;
  outbound: boolean;
}

export function networkOf(identityId: string): string {
  return identityId.slice(0, identityId.indexOf(":"));
}

function factOf({ who, type, when, precision, feeling, post, outbound }: Done, at: number): Fact {
  const network = networkOf(who);
  const row: Parameters<typeof entryOf>[0] = {
    identityId: who,
    network,
    type,
    when,
    at: { at: when, precision },
    firstSeen: when,
    ...(post && { postId: `${network}:post:${post}` }),
  };
  const read = feeling === undefined ? {} : { feeling };
  return { id: `${at}`, models: 1, ...read, ...entryOf(row, { outbound, onOwn: post === "own" }, read) };
}

export async function write(done: readonly Done[], on: Database, from = 0): Promise<void> {
  await on.transaction("rw", factTables(on), () =>
    writeFacts(
      done.map((each, at) => ({ before: undefined, after: factOf(each, from + at) })),
      on,
    ),
  );
}

/** Somebody with what they did, as their row says it. */
export function person(id: string, done: readonly Done[], more: Partial<Contact> = {}): Contact {
  const accounts = more.accounts ?? [id];
  const theirs = done.filter(({ who, outbound }) => accounts.includes(who) && !outbound);
  const counts: Contact["counts"] = {};
  for (const { type } of theirs) counts[type] = (counts[type] ?? 0) + 1;
  const times = theirs.map(({ when }) => when);
  return contactOf({
    id,
    counts,
    networks: [...new Set(accounts.map(networkOf))],
    first: Math.min(now, ...times),
    last: Math.max(0, ...times),
    ...more,
  });
}

export async function joinAccounts(contact: Contact, on: Database): Promise<void> {
  const accounts = contact.accounts ?? [];
  await on.tallies.bulkPut(accounts.map((identityId) => ({ identityId, counts: {}, months: {}, days: [], heat: 0 })));
  await on.identities.bulkPut(
    accounts.map((id) => ({
      id,
      network: networkOf(id),
      contactId: contact.id,
      handles: [],
      firstSeen: 0,
      lastSeen: 0,
      ev: {},
      words: [],
      keys: [],
    })),
  );
}

/** What somebody said at an instant, ms UTC. */
export const comment = (who: string, when: number, more: Partial<Done> = {}): Done => ({
  who,
  type: "comment",
  when,
  precision: "s",
  outbound: false,
  ...more,
});
