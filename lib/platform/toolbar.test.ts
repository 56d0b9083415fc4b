import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Report } from "../messaging/protocol";
import { languageFor } from "../words";
import { clearFace, faceOf, showDue, showFace } from "./toolbar";

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
    expect(face({ stated: {} }).title).toBe("Jalin · Reading x.com · 36 interactions");
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

/** A button as browsers have it: what a tab has none of its own of, it has of all. */
function button() {
  const held = () => {
    const values = new Map<number | undefined, string>();
    return {
      get: async ({ tabId }: { tabId?: number }) => values.get(tabId) ?? values.get(undefined) ?? "",
      set: (tabId: number | undefined, value: string | null) =>
        value === null ? values.delete(tabId) : values.set(tabId, value),
    };
  };
  const [badges, titles] = [held(), held()];
  titles.set(undefined, "Jalin");
  return {
    getBadgeText: badges.get,
    getTitle: titles.get,
    setBadgeText: async (it: { tabId?: number; text: string | null }) => badges.set(it.tabId, it.text),
    setTitle: async (it: { tabId?: number; title: string }) => titles.set(it.tabId, it.title),
    setBadgeBackgroundColor: async () => undefined,
    setIcon: async () => undefined,
  };
}

describe("what is due", () => {
  let [reading, quiet, other] = [0, 0, 0];
  beforeEach(async () => {
    fakeBrowser.reset();
    Object.assign(fakeBrowser, { action: button() });
    const open = async () => (await fakeBrowser.tabs.create({})).id ?? 0;
    [reading, quiet, other] = [await open(), await open(), await open()];
    await showFace(reading, face({}));
    await clearFace(quiet, english);
  });

  const badge = (tabId: number) => fakeBrowser.action.getBadgeText({ tabId });
  const title = (tabId: number) => fakeBrowser.action.getTitle({ tabId });

  it("is on the badge of tabs that have nothing to say, and in the title of all", async () => {
    await showDue(3, english);
    expect(await Promise.all([reading, quiet, other].map(badge))).toEqual(["34/120", "3", "3"]);
    expect(await Promise.all([reading, quiet, other].map(title))).toEqual([
      "Jalin · Reading x.com · 34 of 120\n3 tasks due",
      "Jalin\n3 tasks due",
      "Jalin\n3 tasks due",
    ]);
    await showDue(1, english);
    expect(await title(reading)).toBe("Jalin · Reading x.com · 34 of 120\n1 task due");
    await clearFace(reading, english);
    expect(await badge(reading)).toBe("1");
  });

  it("is in the titles of tabs that begin to speak later", async () => {
    await showDue(3, english);
    await showFace(other, face({ read: 0, readByType: {} }));
    expect(await title(other)).toMatch(/^Jalin · Reading x\.com .*\n3 tasks due$/);
    expect(await badge(other)).toBe("3");
  });

  it("leaves nothing behind", async () => {
    await showDue(3, english);
    await showDue(0, english);
    expect(await Promise.all([reading, quiet, other].map(badge))).toEqual(["34/120", "", ""]);
    expect(await Promise.all([reading, quiet, other].map(title))).toEqual([
      "Jalin · Reading x.com · 34 of 120",
      "Jalin",
      "Jalin",
    ]);
  });
});
