import { describe, expect, it } from "vitest";
import type { Report } from "../messaging/protocol";
import { languageFor } from "../words";
import { faceOf } from "./toolbar";

const english = languageFor("en", []);
const reading: Report["state"] = {
  network: "x",
  kind: "post",
  url: "https://x.com/ayu/status/1",
  state: "reading",
  read: 36,
  readByType: { comment: 30, reply: 4, quote: 2 },
  stated: { comments: 120 },
  pending: 0,
  problems: 0,
};
const face = (state: Partial<Report["state"]>) => faceOf({ ...reading, ...state }, english);

describe("the button", () => {
  it("says how much of what the page states was read", () => {
    expect(face({})).toEqual({ colour: true, badge: "34/120", title: "Jalin · Reading x.com · 34 of 120" });
  });

  it("says how much was read where no total is stated, or it is too long for a badge", () => {
    expect(face({ stated: {} }).badge).toBe("36");
    expect(face({ stated: { comments: 17_002 } }).badge).toBe("34");
    expect(face({ read: 12_345, stated: {} }).badge).toBe("12K");
    expect(face({ kind: "feed" }).badge).toBe("36");
  });

  it("is quiet where nothing was read yet", () => {
    expect(face({ read: 0, readByType: {} })).toMatchObject({ colour: true, badge: "" });
  });

  it("shows a dot for a changed layout, and says of what", () => {
    expect(face({ state: "layout-changed" })).toEqual({ colour: true, badge: "•", title: "Jalin · X looks different" });
  });

  it("tells apart waiting, a full disk, nothing to read, and a tab to be loaded again", () => {
    const states = ["waiting", "full", "nothing-here", "stopped"] as const;
    expect(states.map((state) => face({ state }).badge)).toEqual(["…", "!", "", "↻"]);
    expect(new Set(states.map((state) => face({ state }).title)).size).toBe(4);
    expect(states.map((state) => face({ state }).colour)).toEqual([true, true, true, false]);
  });

  it("speaks the language chosen", () => {
    expect(faceOf(reading, languageFor("id", [])).title).not.toBe(face({}).title);
  });
});
