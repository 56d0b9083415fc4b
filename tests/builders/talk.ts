/**
 * A small invented world in which people ask the user things and are answered: on the user's posts, under their comments,
 * by name and in conversations. Who wrote what is the same whoever reads it, but not every page tells all of it.
 */
import fc from "fast-check";
import type { Account, Capture, Post, Sighting } from "../../lib/model/capture";
import type { InteractionType } from "../../lib/model/engagement";

const start = Date.UTC(2026, 0, 1);
const hour = 3_600_000;

/** The user, and others. */
export const user: Account = { id: "did:ana", handle: "ana" };
type Person = "ana" | "budi" | "citra" | "dewi";

/** One thing that was written. `at`: hours from the start. */
interface Said {
  id: string;
  type: InteractionType;
  by: Person;
  text: string;
  at: number;
  post?: "p1" | "p2" | "c3";
  parent?: string;
  to?: Person;
  /** the conversation it was written in */
  talk?: string;
}

const said: readonly Said[] = [
  // p1 is the user's, p2 is Dewi's
  { id: "c0", type: "comment", by: "budi", text: "Harganya berapa kak?", at: 1, post: "p1" },
  { id: "c1", type: "reply", by: "ana", text: "Lima puluh ribu", at: 5, post: "p1", parent: "c0" },
  { id: "c2", type: "comment", by: "citra", text: "where can i buy this", at: 2, post: "p1" },
  // a comment of the user that the network also shows as a post of its own
  { id: "c3", type: "comment", by: "ana", text: "lovely", at: 3, post: "p2" },
  { id: "c4", type: "reply", by: "citra", text: "do you ship to Bali?", at: 4, post: "p2", parent: "c3" },
  { id: "c5", type: "comment", by: "budi", text: "is it open on sundays?", at: 6, post: "c3" },
  { id: "c6", type: "comment", by: "budi", text: "what a beautiful day", at: 7, post: "p1" },
  { id: "c7", type: "reply", by: "dewi", text: "how do you make it?", at: 8, post: "p2", parent: "c4" },
  { id: "c8", type: "comment", by: "ana", text: "Besok!", at: 9, post: "p1", to: "citra" },
  { id: "c9", type: "mention", by: "dewi", text: "when is the next one?", at: 10, to: "ana" },
  { id: "c10", type: "mention", by: "dewi", text: "barang saya belum sampai", at: 11 },
  { id: "c11", type: "reply", by: "ana", text: "Saturday", at: 12, parent: "c9" },
  { id: "c12", type: "comment", by: "ana", text: "mine", at: 13, post: "p1" },
  { id: "m0", type: "message", by: "budi", text: "masih ada stok kak?", at: 14, talk: "1" },
  { id: "m1", type: "message", by: "ana", text: "Ada!", at: 15, talk: "1" },
  { id: "m2", type: "message", by: "budi", text: "bisa kirim besok gak", at: 16, talk: "1" },
  { id: "m3", type: "message", by: "citra", text: "can we come at nine?", at: 17, talk: "2" },
  { id: "m4", type: "message", by: "dewi", text: "me too", at: 18, talk: "2" },
  { id: "m5", type: "message", by: "ana", text: "Yes, both", at: 19, talk: "2" },
];

const authors = { p1: "ana", p2: "dewi", c3: "ana" } as const satisfies Record<string, Person>;

/** What was read, and the page it was read on. */
export interface Read {
  page: string;
  row: Sighting;
}

type Known = "id" | "handle" | "both";
const anyKnown = fc.constantFrom<Known>("id", "handle", "both");

function accountOf(who: Person, known: Known): Account {
  return { ...(known !== "handle" && { id: `did:${who}` }), ...(known !== "id" && { handle: who }) };
}

function postOf(id: keyof typeof authors, known: Known | undefined): Post {
  return { id, ...(known && { author: accountOf(authors[id], known) }) };
}

const reading = fc.record({
  by: anyKnown,
  to: anyKnown,
  author: fc.option(anyKnown, { nil: undefined }),
  isNamed: fc.boolean(),
  isCut: fc.boolean(),
  hasParent: fc.boolean(),
  hasTime: fc.boolean(),
});

const anyItem: fc.Arbitrary<Capture> = fc.tuple(fc.constantFrom(...said), reading).map(([item, read]): Capture => {
  const { id, type, by, text, at, post, parent, to, talk } = item;
  return {
    type,
    // only comments are ever read without their id, and then as a whole: so they are known again
    ...((read.isNamed || type !== "comment") && { id }),
    actor: accountOf(by, read.by),
    ...(post && { post: postOf(post, read.author) }),
    ...(parent !== undefined && read.hasParent && { parent }),
    ...(to && { target: accountOf(to, read.to) }),
    ...(read.isCut && read.isNamed ? { text: text.slice(0, 6), weak: ["text" as const] } : { text }),
    ...(read.hasTime || talk !== undefined ? { at: { at: start + at * hour, precision: "ms" as const } } : {}),
  };
});

const anyAct: fc.Arbitrary<Capture> = fc
  .record({
    type: fc.constantFrom("reaction" as const, "share" as const),
    by: fc.constantFrom<Person>("ana", "budi", "dewi"),
    known: anyKnown,
    post: fc.constantFrom("p1" as const, "p2" as const),
  })
  .map(({ type, by, known, post }) => ({ type, actor: accountOf(by, known), post: postOf(post, undefined) }));

const source = fc.constantFrom("dom" as const, "response" as const);
const seen = fc.integer({ min: 0, max: 40 }).map((step) => start + (20 + step) * hour);

/** One reading of something that was said or done. */
export const anyRead: fc.Arbitrary<Read> = fc
  .record({ capture: fc.oneof({ weight: 8, arbitrary: anyItem }, { weight: 1, arbitrary: anyAct }), source, seen })
  .map(({ capture, source, seen }) => {
    const talk = said.find(({ id }) => id === capture.id)?.talk;
    return {
      page: talk === undefined ? "https://x.com/home" : `https://x.com/messages/${talk}`,
      row: { is: "capture", seenAt: seen, source, value: capture },
    };
  });
