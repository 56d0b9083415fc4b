import { describe, expect, it } from "vitest";
import { following, stepped } from "./triage";

const ids = ["a", "b", "c"];

describe("going through a list", () => {
  it("goes one on or back, and stays at the ends", () => {
    expect(stepped(ids, "a", 1)).toBe("b");
    expect(stepped(ids, "c", 1)).toBe("c");
    expect(stepped(ids, "b", -1)).toBe("a");
    expect(stepped(ids, "a", -1)).toBe("a");
  });

  it("begins at the first where none is chosen, or one that is gone", () => {
    expect(stepped(ids, undefined, 1)).toBe("a");
    expect(stepped(ids, "gone", -1)).toBe("a");
    expect(stepped([], undefined, 1)).toBeUndefined();
  });
});

describe("what is done with", () => {
  it("gives way to the one after it, at the end to the one before", () => {
    expect(following(ids, "a")).toBe("b");
    expect(following(ids, "c")).toBe("b");
    expect(following(["a"], "a")).toBeUndefined();
  });
});
