import fc from "fast-check";
import { expect, test } from "vitest";
import { Numbering } from "./numbering";

const anyHash = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  fc.nat(20),
  fc.nat(20).map((high) => high * 2 ** 27),
);

test("a hash has the first number it was given, and others have none", () => {
  fc.assert(
    fc.property(fc.array(anyHash, { maxLength: 200 }), fc.array(anyHash), (given, asked) => {
      const numbering = new Numbering();
      const plain = new Map<number, number>();
      for (const [at, hash] of given.entries()) {
        if (!plain.has(hash)) plain.set(hash, at);
        expect(numbering.give(hash, at)).toBe(plain.get(hash));
      }
      expect(numbering.size).toBe(plain.size);
      for (const hash of [...given, ...asked]) expect(numbering.of(hash)).toBe(plain.get(hash) ?? -1);
    }),
  );
});
