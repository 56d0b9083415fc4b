import { expect, it } from "vitest";
import { noTally } from "../model/tally";
import type { Contact, Identity, Interaction, PostRecord } from "../model/records";
import { contactHeader, contactRow, interactionHeader, interactionRow } from "./rows";

const seen = Date.UTC(2026, 10, 1);

const contact: Contact = {
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
const identity: Identity = {
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
const interaction: Interaction = {
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
const post: PostRecord = { id: "x:post:8", network: "x", native: "8", url: "https://x.com/kopisore/status/8", ev: {} };

function named(header: readonly string[], cells: string[]): Record<string, string> {
  expect(cells).toHaveLength(header.length);
  return Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""]));
}

it("interactions have the columns other systems import", () => {
  expect(interactionHeader.join(",")).toBe(
    "contact_id,contact_name,network,handle,profile_url,type,class,direction,occurred_at,occurred_at_precision,captured_at,text,post_url,permalink,reaction,sentiment,language",
  );
});

it("an interaction says who did what to which post, when, and how well that is known", () => {
  expect(
    named(interactionHeader, interactionRow({ contact, identity, interaction, direction: "outbound", post })),
  ).toEqual({
    contact_id: "x:1",
    contact_name: "Maya Putri",
    network: "x",
    handle: "maya",
    profile_url: "https://x.com/maya",
    type: "comment",
    class: "conversation",
    direction: "outbound",
    occurred_at: "2026-10-31T23:59:00.000Z",
    occurred_at_precision: "about month",
    captured_at: "2026-11-01T00:00:00.000Z",
    text: "=SUM(A1)",
    post_url: "https://x.com/kopisore/status/8",
    permalink: "https://x.com/maya/status/9",
    reaction: "",
    sentiment: "",
    language: "",
  });
});

it("an interaction without a known time says so, instead of taking the time of capture for it", () => {
  const { at: _at, ...timeless } = interaction;
  const cells = named(
    interactionHeader,
    interactionRow({ contact, identity, interaction: timeless, direction: "inbound" }),
  );
  expect(cells).toMatchObject({ occurred_at: "", occurred_at_precision: "", captured_at: "2026-11-01T00:00:00.000Z" });
});

it("a contact is one row with all its accounts, its counts and what the user says", () => {
  const other: Identity = {
    ...identity,
    id: "bluesky:2",
    network: "bluesky",
    handle: "maya.example",
    url: "https://bsky.app/profile/maya.example",
  };
  const cells = named(
    contactHeader,
    contactRow({ contact, identities: [identity, other], notes: ["Likes Gayo"] }, 12.345),
  );
  expect(cells).toMatchObject({
    contact_id: "x:1",
    networks: "bluesky ; x",
    handles: "maya ; maya.example",
    profile_urls: "https://x.com/maya ; https://bsky.app/profile/maya.example",
    tags: "bandung ; bar",
    note: "Likes Gayo",
    heat: "12.35",
    conversation: "3",
    amplification: "1",
    reaction: "0",
    comments: "2",
    replies: "1",
    shares: "1",
    messages: "0",
  });
});
