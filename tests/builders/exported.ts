/** Somebody to export, and what they did. */
import { noTally } from "../../lib/model/tally";
import type { Contact, Identity, Interaction, PostRecord } from "../../lib/model/records";
import type { ContactRow } from "../../lib/db/export";
import { Person } from "../../lib/exchange/export/person";

export const seen = Date.UTC(2026, 10, 1);

export const contact: Contact = {
  ...noTally,
  stage: "acquire",
  has: {},
  id: "x:1",
  name: "Maya Putri",
  handle: "maya",
  networks: ["bluesky", "x"],
  counts: { comment: 2, reply: 1, share: 1 },
  heat: 1,
  first: seen,
  last: seen + 1000,
  tags: ["bandung", "bar"],
  savedAt: seen,
};

export const identity: Identity = {
  id: "x:1",
  network: "x",
  contactId: "x:1",
  handle: "maya",
  handles: ["maya"],
  url: "https://x.com/maya",
  words: [],
  keys: [],
  firstSeen: seen,
  lastSeen: seen,
  ev: {},
};

export const interaction: Interaction = {
  id: "x:item:9",
  network: "x",
  type: "comment",
  identityId: "x:1",
  text: "=SUM(A1)",
  url: "https://x.com/maya/status/9",
  at: { at: seen - 60_000, precision: "month", about: true },
  firstSeen: seen,
  lastSeen: seen,
  ev: {},
  when: seen,
  words: [],
};

export const post: PostRecord = {
  id: "x:post:8",
  network: "x",
  native: "8",
  url: "https://x.com/kopisore/status/8",
  ev: {},
};

/** The person of a row, by default that of {@link contact}. */
export function personOf(change: Partial<ContactRow> = {}): Person {
  const row = { contact, identities: [identity], profiles: [], notes: [], ...change };
  return new Person(row, { now: seen, halfLifeDays: 30 });
}
