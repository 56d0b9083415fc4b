import { describe, expect, it } from "vitest";
import { EntryError, entered, link } from "./entry";
import { opportunityChanges, opportunityEntry } from "./opportunity";
import { stageEntry } from "./pipeline";
import { taskChanges, taskEntry } from "./task";

function problems(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof EntryError) return error.message;
    throw error;
  }
  return "";
}

describe("what is entered", () => {
  it("is tidied", () => {
    expect(
      entered(opportunityEntry, { identityId: "x:1", title: "  Beans ", value: { minor: 5, currency: "eur" } }),
    ).toEqual({
      identityId: "x:1",
      title: "Beans",
      value: { minor: 5, currency: "EUR" },
    });
  });

  it("is an address where it is a link", () => {
    expect(entered(link, " kopi.example/menu ")).toBe("https://kopi.example/menu");
    expect(entered(link, "HTTP://kopi.example")).toBe("HTTP://kopi.example");
    for (const none of ["javascript:alert(1)", "two words", "x".repeat(2_001)])
      expect(() => entered(link, none)).toThrow(EntryError);
  });

  it("is refused with the name of every field that will not do", () => {
    const wrong = {
      title: " ",
      value: { minor: 1.5, currency: "QQQ" },
      probability: 101,
      closeOn: "2026-02-30",
      colour: "red",
    };
    expect(
      problems(() => entered(opportunityEntry, wrong))
        .split("; ")
        .sort(),
    ).toEqual([
      "closeOn: wrong",
      "colour: wrong",
      "identityId: missing",
      "probability: large",
      "title: missing",
      "value.currency: wrong",
      "value.minor: wrong",
    ]);
    expect(problems(() => entered(taskEntry, { title: "x".repeat(201), dueMinute: -1 }))).toBe(
      "title: long; dueMinute: small",
    );
    expect(problems(() => entered(stageEntry, { name: "Demo" }))).toBe("probability: missing");
  });

  it("empties a field where that is said, but none that must be there", () => {
    expect("closeOn" in entered(opportunityChanges, { closeOn: undefined })).toBe(true);
    expect(entered(opportunityChanges, {})).toEqual({});
    expect(problems(() => entered(opportunityChanges, { title: undefined }))).toBe("title: missing");
    expect(problems(() => entered(taskChanges, { title: undefined }))).toBe("title: missing");
  });
});
