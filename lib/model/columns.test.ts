import { serialize } from "node:v8";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyContact, contactOf, placesIn } from "../../tests/builders/contact";
import { chunkSize, countBits, emptyColumns, entryAt, entryOf, putContact, takeContact } from "./columns";
import type { Contact } from "./records";

test("what was put at a place last is read there, and nothing where nobody is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ place: fc.constantFrom(0, 1, 31, 32, chunkSize - 1), contact: fc.option(anyContact) })),
      (steps) => {
        const columns = emptyColumns(3);
        const there = new Map<number, Contact>();
        for (const { place, contact } of steps) {
          if (contact) there.set(place, { ...contact, id: "x:1" });
          else there.delete(place);
          if (contact) putContact(columns, place, { ...contact, id: "x:1" });
          else takeContact(columns, place);
        }
        for (const place of [0, 1, 31, 32, 33, chunkSize - 1]) {
          const contact = there.get(place);
          expect(entryAt(columns, place)).toEqual(contact && entryOf(contact));
        }
        expect(placesIn(columns.marks.listed ?? new Uint32Array())).toEqual([...there.keys()].sort((a, b) => a - b));
        for (const place of there.keys()) takeContact(columns, place);
        expect(columns).toEqual(emptyColumns(3));
      },
    ),
    { numRuns: 1000 },
  );
});

test("to put the same again changes nothing, and says so", () => {
  fc.assert(
    fc.property(anyContact, anyContact, (one, other) => {
      const columns = emptyColumns(0);
      expect(putContact(columns, 7, { ...one, id: "x:1" })).toBe(true);
      expect(putContact(columns, 7, { ...one, id: "x:1", handle: "another" })).toBe(false);
      const isSame = JSON.stringify(entryOf({ ...one, id: "" })) === JSON.stringify(entryOf({ ...other, id: "" }));
      expect(putContact(columns, 7, { ...other, id: "x:1" })).toBe(!isSame);
    }),
  );
});

test("bits are counted and listed alike", () => {
  fc.assert(
    fc.property(fc.uint32Array({ minLength: 16, maxLength: 16 }), (bits) => {
      const places = placesIn(bits);
      expect(countBits(bits)).toBe(places.length);
      expect(new Set(places).size).toBe(places.length);
      for (const place of places) expect(Math.floor((bits[place >> 5] ?? 0) / 2 ** (place & 31)) % 2).toBe(1);
    }),
  );
});

test("a full row stays within what a browser keeps in its database itself", () => {
  const columns = emptyColumns(0);
  for (let place = 0; place < chunkSize; place += 1)
    putContact(
      columns,
      place,
      contactOf({
        id: `x:${place}`,
        networks: ["bluesky", "facebook", "instagram", "linkedin", "x", "youtube"],
        counts: { comment: 1, reply: 1, mention: 1, quote: 1, share: 1, reaction: 1, follow: 1, message: 1 },
        has: { emails: 1, phones: 1, notes: 1, tasks: 1, opportunities: 1, won: 1, asks: 1 },
        tags: [`campaign of day ${place}`, `region ${place % 40}`, `plan ${place % 5}`],
        savedAt: 1,
      }),
    );
  expect(serialize(columns).byteLength).toBeLessThan(60_000);
});
