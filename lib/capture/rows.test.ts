import { describe, expect, it } from "vitest";
import type { Capture } from "../model/capture";
import { sighting } from "../model/capture";
import { emptyReading, type Reading } from "../sites/site";
import { type Row, rowsOf } from "./rows";

const comment: Capture = { type: "comment", id: "1", actor: { handle: "ayu" }, post: { id: "9" }, text: "hello" };

function rows(reading: Partial<Reading>, now = 1): Row[] {
  return rowsOf({ ...emptyReading(), ...reading }, "dom", now);
}
function row(capture: Partial<Capture>, now = 1): Row {
  return rows({ captures: [{ ...comment, ...capture }] }, now)[0] as Row;
}

describe("the limits", () => {
  it("cut a text that is too long and say that it is weak", () => {
    const { sighting: cut } = row({ text: "x".repeat(1_000_000), weak: ["at"] });
    expect(cut.value).toMatchObject({ text: "x".repeat(30_000), weak: ["at", "text"] });
    expect(sighting.safeParse(cut).success).toBe(true);
  });

  it("never cut inside a character", () => {
    const { value } = row({ text: `${"x".repeat(29_999)}😀` }).sighting;
    expect(value).toMatchObject({ text: "x".repeat(29_999) });
  });

  it("reach into accounts and posts, and touch nothing that fits", () => {
    const [first] = rows({
      posts: [{ id: "9", text: "y".repeat(40_000), author: { id: "u", name: "n".repeat(900) } }],
    });
    expect(first?.sighting.value).toMatchObject({ text: "y".repeat(30_000), author: { name: "n".repeat(500) } });
    expect(row({}).sighting.value).toEqual(comment);
  });
});

describe("the print", () => {
  it("is the same for the same reading at another moment", () => {
    expect(row({}, 5).print).toBe(row({}, 9).print);
  });

  it("takes no notice of a relative time that moved on, but of other words", () => {
    const at = (ms: number, words: string) => ({ at: ms, precision: "hour", about: true, words }) as const;
    expect(row({ at: at(1, "2 hours ago") }).print).toBe(row({ at: at(2, "2 hours ago") }).print);
    expect(row({ at: at(1, "2 hours ago") }).print).not.toBe(row({ at: at(1, "3 hours ago") }).print);
  });

  it("differs with everything that was read, and with where", () => {
    const prints = [row({}), row({ text: "hello!" }), row({ parent: "7" }), row({ actor: { handle: "bo" } })];
    const response = rowsOf({ ...emptyReading(), captures: [comment] }, "response", 1);
    expect(new Set([...prints, ...response].map(({ print }) => print)).size).toBe(5);
  });
});

describe("the key", () => {
  it("is one for one comment whatever was read of it, and another for each act", () => {
    expect(row({ text: "edited", parent: "7" }).key).toBe(row({}).key);
    const { id: _, ...nameless } = comment;
    const likes = ["a", "b"].map(
      (handle) => rows({ captures: [{ ...nameless, type: "reaction", actor: { handle } }] })[0],
    );
    expect(likes[0]?.key).not.toBe(likes[1]?.key);
  });

  it("knows a handle in any case", () => {
    const [a, b] = rows({ accounts: [{ handle: "Ayu" }, { handle: "ayu", name: "Ayu" }] });
    expect(a?.key).toBe(b?.key);
  });
});

it("measures no less than a row really takes", () => {
  for (const text of ["plain", "ꦗꦭꦶꦤ꧀", "😀😀", 'quotes " and \n lines']) {
    const { sighting: value, bytes } = row({ text });
    const real = new TextEncoder().encode(JSON.stringify(value)).length;
    expect(bytes).toBeGreaterThanOrEqual(real);
    expect(bytes).toBeLessThan(real + 60);
  }
});
