import { expect, it } from "vitest";
import { languageFor } from ".";
import { dressed } from "./pseudo";

const now = Date.UTC(2026, 10, 22);
const { words, speech, dress, direction } = dressed(languageFor("en", []), "long");

it("dresses up texts, functions and lists, however deep", () => {
  expect(words.save.save).toBe("[Šàvè ···]");
  expect(words.save.savePerson("Ana")).toBe("[Šàvè Àñà ·····]");
  expect(dress?.({ steps: ["One", () => "Two"] as const, of: 3 })).toMatchObject({
    steps: ["[Ôñè ··]", expect.anything()],
    of: 3,
  });
  expect(direction).toBeUndefined();
});

it("makes what stands in something else no longer than it is alone", () => {
  const inner = words.contactList.saved;
  const grown = words.quoted(inner).length - languageFor("en", []).words.quoted(inner).length;
  expect(grown).toBeLessThan(8);
});

it("brackets times, and leaves numbers", () => {
  expect(speech.ago(now - 7_200_000, now)).toBe("[2h]");
  expect(speech.number(1204)).toBe("1,204");
});

it("writes from right to left where that is asked for", () => {
  const turned = dressed(languageFor("en", []), "rtl");
  expect(turned.direction).toBe("rtl");
  expect(turned.words.save.save).toMatch(/^\u202e\[.*\]\u202c$/);
});
