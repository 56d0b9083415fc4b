import fc from "fast-check";
import { expect, test } from "vitest";
import { qualityOf, toInteraction, toPost } from "../../lib/ingest/rows";
import { identityWords, joinIdentity, joinInteraction, joinPost } from "../../lib/model/join";
import type { Identity, Interaction, PostRecord } from "../../lib/model/records";
import { repointed } from "../../lib/model/repoint";
import { anyCapture, anyPost } from "../builders/world";

const seen = fc.integer({ min: 1, max: 5 });
const source = fc.constantFrom("dom" as const, "embedded" as const, "response" as const);

/** Readings of one interaction, of two accounts and with several texts: the id is forced to be the same. */
const anInteraction: fc.Arbitrary<Interaction> = fc
  .record({ capture: anyCapture, seenAt: seen, source, actor: fc.constantFrom("x:a", "x:b") })
  .map(({ capture, seenAt, source: from, actor }) => ({
    ...toInteraction("x", capture, { identityId: actor }, { quality: qualityOf(from), seenAt, page: "https://x.com/" }),
    id: "x:item:1",
  }));

const page = fc.constantFrom("https://x.com/ana", "https://x.com/ana/followers");

const aPost: fc.Arbitrary<PostRecord> = fc
  .record({ post: anyPost, seenAt: seen, source, author: fc.constantFrom(undefined, "x:a", "x:b"), page })
  .map(({ post, seenAt, source: from, author, page: on }) => ({
    ...toPost("x", post, author, [qualityOf(from), seenAt, on]),
    id: "x:post:1",
    native: "1",
  }));

const [site, shop] = ["https://ana.example/", "https://toko.example/ana"] as const;

const anIdentity: fc.Arbitrary<Identity> = fc
  .record({
    name: fc.constantFrom("Ana", "Ana P."),
    handle: fc.constantFrom("ana", "ana2"),
    links: fc.option(fc.constantFrom<string[]>([site], [shop], [site, shop], [shop, site])),
    verified: fc.option(fc.constantFrom<string[]>([site], [shop])),
    seenAt: seen,
    quality: fc.constantFrom(2 as const, 3 as const),
    isOrganisation: fc.boolean(),
    page,
  })
  .map(({ name, handle, links, verified, seenAt, quality, isOrganisation, page: on }) => ({
    id: "x:1",
    native: "1",
    network: "x",
    contactId: "x:1",
    handle,
    handles: [handle],
    name,
    ...(links && { links }),
    ...(verified && { verified }),
    ...(isOrganisation && { organisation: true as const }),
    firstSeen: seenAt,
    lastSeen: seenAt,
    ev: {
      name: [quality, seenAt, on],
      // rows of before kept no page of it, and none at all of an id
      handle: seenAt > 2 ? [quality, seenAt, on] : [quality, seenAt],
      ...(seenAt > 2 && { native: [quality, seenAt, on] }),
      ...(links && { links: [quality, seenAt, on] }),
      ...(verified && { verified: [quality, seenAt, on] }),
      ...(isOrganisation && { organisation: [quality, seenAt, on] }),
    },
    words: identityWords({ name, handles: [handle] }),
    keys: [],
  }));

function isALaw<R>(name: string, rows: fc.Arbitrary<R>, join: (a: R, b: R) => R): void {
  test(`joining two readings of one ${name} is commutative, associative and idempotent`, () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        expect(join(a, b)).toEqual(join(b, a));
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
        expect(join(a, a)).toEqual(a);
        expect(join(join(a, b), b)).toEqual(join(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  test(`a partial reading of one ${name} erases nothing`, () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const before = a as Record<string, unknown>;
        const after = join(a, b) as Record<string, unknown>;
        // derived, and of some types only
        const { toReader: _toReader, ...read } = before;
        for (const key of Object.keys(read)) if (read[key] !== undefined) expect(after[key]).toBeDefined();
      }),
    );
  });
}

test("what an item was read as is the same, whether an account became another before the joining or after it", () => {
  const onB = (row: Interaction): Interaction => ({ ...repointed(row, new Map([["x:a", "x:b"]])), id: row.id });
  fc.assert(
    fc.property(anInteraction, anInteraction, anInteraction, (a, b, c) => {
      const late = onB(joinInteraction(joinInteraction(a, b), c));
      expect(onB(joinInteraction(onB(joinInteraction(a, b)), c))).toEqual(late);
      expect(joinInteraction(joinInteraction(onB(a), onB(b)), onB(c))).toEqual(late);
    }),
    { numRuns: 2000 },
  );
});

test("an item whose text never stays the same remembers some of it, the same in any order", () => {
  const seen = { identityId: "x:a" };
  const rows = Array.from({ length: 120 }, (_, at) =>
    toInteraction("x", { type: "comment", id: "1", actor: { id: "a" }, text: `${at} minutes ago` }, seen, {
      quality: 2,
      seenAt: at,
      page: "https://x.com/",
    }),
  );
  const forth = rows.reduce(joinInteraction);
  expect(forth.readAs).toHaveLength(50);
  expect(rows.toReversed().reduce(joinInteraction)).toEqual(forth);
});

isALaw("interaction", anInteraction, joinInteraction);
isALaw("post", aPost, joinPost);
isALaw("account", anIdentity, joinIdentity);
