import { expect, it } from "vitest";
import type { CustomField } from "../../model/profile";
import { contact, identity, interaction, post, seen } from "../../../tests/builders/exported";
import { type Column, textOf } from "./column";
import { contactColumns, firstContactColumns } from "./contacts";
import { interactionColumns } from "./history";
import { Person } from "./person";

const asOf = { now: seen, halfLifeDays: 30 };

function named<Row>(columns: readonly Column<Row>[], row: Row): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column.id, textOf(column, row)]));
}

it("interactions have the columns other systems import", () => {
  expect(interactionColumns.map(({ id }) => id).join(",")).toBe(
    "contact_id,contact_name,network,handle,profile_url,type,class,direction,occurred_at,occurred_at_precision,captured_at,text,post_url,permalink,reaction,sentiment,language",
  );
});

it("an interaction says who did what to which post, when, how well that is known, and what it feels like", () => {
  const row = {
    contact,
    identity,
    interaction,
    direction: "outbound",
    post,
    feeling: "positive",
    language: "id",
  } as const;
  expect(named(interactionColumns, row)).toEqual({
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
    sentiment: "positive",
    language: "id",
  });
});

it("an interaction without a known time says so, instead of taking the time of capture for it", () => {
  const { at: _at, ...timeless } = interaction;
  expect(named(interactionColumns, { contact, identity, interaction: timeless, direction: "inbound" })).toMatchObject({
    occurred_at: "",
    occurred_at_precision: "",
    captured_at: "2026-11-01T00:00:00.000Z",
  });
});

const note = { id: "n", identityId: "x:1", text: "Likes Gayo", createdAt: seen, editedAt: seen };
const size: CustomField = { id: "f", label: "Order size", kind: "number", order: 1 };
const heat: CustomField = { id: "g", label: "heat", kind: "text", order: 2 };

it("a contact is one row with all its accounts, its counts, what the user says and what their profiles tell", () => {
  const other = {
    ...identity,
    id: "bluesky:2",
    network: "bluesky",
    handle: "maya.example",
    url: "https://bsky.app/profile/maya.example",
    headline: "Barista at Kopi Tetes · maya@kopi.example",
  };
  const typed = { value: "Head roaster", at: seen };
  const person = new Person(
    {
      contact: { ...contact, informed: "2026-11-02", rating: 4 },
      identities: [identity, other],
      notes: [note],
      profiles: [
        {
          identityId: "x:1",
          role: typed,
          phones: [{ value: "+62 812", at: seen }],
          custom: { f: { value: "12.5", at: seen }, g: { value: "much", at: seen } },
        },
      ],
    },
    asOf,
  );
  expect(named(contactColumns([size, heat]), person)).toMatchObject({
    contact_id: "x:1",
    first_name: "Maya",
    last_name: "Putri",
    networks: "bluesky ; x",
    handles: "maya ; maya.example",
    profile_urls: "https://x.com/maya ; https://bsky.app/profile/maya.example",
    emails: "maya@kopi.example",
    phones: "+62 812",
    company: "Kopi Tetes",
    role: "Head roaster",
    tags: "bandung ; bar",
    note: "Likes Gayo",
    stage: "acquire",
    rating: "4",
    informed_on: "2026-11-02",
    conversation: "3",
    amplification: "1",
    reaction: "0",
    comments: "2",
    replies: "1",
    shares: "1",
    messages: "0",
    "Order size": "12.5",
    "heat 2": "much",
  });
});

it("has the columns that were chosen, in their order, and none that is no more", () => {
  const ids = contactColumns([size], ["note", "custom f", "custom gone", "name"]).map(({ id }) => id);
  expect(ids).toEqual(["note", "Order size", "name"]);
});

it("has every column that comes first", () => {
  expect(contactColumns([], firstContactColumns).map(({ id }) => id)).toEqual([...firstContactColumns]);
});
