import fc from "fast-check";
import { expect, test } from "vitest";
import { qualityOf, toInteraction, toPost } from "../../lib/ingest/rows";
import { identityWords, joinIdentity, joinInteraction, joinPost } from "../../lib/model/join";
import type { Identity, Interaction, PostRecord } from "../../lib/model/records";
import { anyCapture, anyPost } from "../builders/world";

const seen = fc.integer({ min: 1, max: 5 });
const source = fc.constantFrom("dom" as const, "embedded" as const, "response" as const);

/** Readings of one interaction: the id is forced to be the same. */
const anInteraction: fc.Arbitrary<Interaction> = fc
  .record({ capture: anyCapture, seenAt: seen, source, actor: fc.constantFrom("x:a", "x:b") })
  .map(({ capture, seenAt, source: from, actor }) => ({
    ...toInteraction("x", capture, { identityId: actor }, { quality: qualityOf(from), seenAt, page: "https://x.com/" }),
    id: "x:item:1",
  }));

const aPost: fc.Arbitrary<PostRecord> = fc
  .record({ post: anyPost, seenAt: seen, source, author: fc.constantFrom(undefined, "x:a", "x:b") })
  .map(({ post, seenAt, source: from, author }) => ({
    ...toPost("x", post, author, qualityOf(from), seenAt),
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
    page: fc.constantFrom("https://x.com/ana", "https://x.com/ana/followers"),
  })
  .map(({ name, handle, links, verified, seenAt, quality, page }) => ({
    id: "x:1",
    network: "x",
    contactId: "x:1",
    handle,
    handles: [handle],
    name,
    ...(links && { links }),
    ...(verified && { verified }),
    firstSeen: seenAt,
    lastSeen: seenAt,
    ev: {
      name: [quality, seenAt, page],
      handle: [quality, seenAt],
      ...(links && { links: [quality, seenAt, page] }),
      ...(verified && { verified: [quality, seenAt] }),
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

isALaw("interaction", anInteraction, joinInteraction);
isALaw("post", aPost, joinPost);
isALaw("account", anIdentity, joinIdentity);
