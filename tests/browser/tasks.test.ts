/** Ten whole tasks in the real extension, by the keyboard alone. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InboxItem } from "../../lib/model/inbox";
import type { Opportunity } from "../../lib/model/opportunity";
import type { Note } from "../../lib/model/profile";
import type { Contact, Identity } from "../../lib/model/records";
import type { Task } from "../../lib/model/task";
import { ownPages } from "../contract/own-pages";
import { asking } from "./faces/desk";
import { audience, crowd, type Reading } from "./faces/people";
import { show } from "./faces/show";
import type { State } from "./faces/state";
import { stateNamed } from "./faces/states";
import { type Jalin, launch } from "./harness/launch";
import { servedPage } from "./harness/recorded";
import { serve } from "./harness/serve";

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
});
afterAll(() => jalin.close());

const maya = "bluesky:bluesky-mayaputri.example";
const contacts = () => jalin.readTable<Contact>("contacts");

/** A page of the extension in a state, without a note and what is done there before a picture. */
function open(name: string, change: Partial<State> = {}): Promise<Page> {
  const { note: _note, afterwards: _afterwards, ...rest } = stateNamed(name);
  return show(jalin, { ...rest, ...change });
}

/** Tab, until the focus is on something of this name. */
async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(nameOfFocus);
    if (name.test(at)) return;
    passed.push(at);
  }
  throw new Error(`Tab came by ${passed.join(" · ")}`);
}

function nameOfFocus(): string {
  const focus = document.activeElement;
  const label = focus instanceof HTMLInputElement || focus instanceof HTMLSelectElement ? focus.labels?.[0] : undefined;
  return (focus?.getAttribute("aria-label") ?? label?.textContent ?? focus?.textContent ?? "").trim();
}

/** The search for everything, with something typed. */
async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator("dialog[open] input:focus").waitFor();
  await page.keyboard.type(words);
  await page.locator("dialog[open] [role=option]").first().waitFor();
}

async function type(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe("by the keyboard alone", () => {
  it("saves a lead in two keys", async () => {
    const thread = ownPages("bluesky").find(({ file }) => file.endsWith("thread.html"));
    if (!thread) throw new Error("the page of our own is gone");
    await jalin.clearTables();
    await serve(jalin.context, servedPage(thread));
    const tab = await jalin.context.newPage();
    await tab.goto(Object.keys(servedPage(thread))[0] ?? "");
    await expect.poll(async () => (await contacts()).length).toBeGreaterThan(2);
    const popup = await jalin.openPopup(tab.url());
    await popup.locator("[data-row]:focus-within").waitFor();
    await type(popup, "j", "s");
    const saved = async () => (await contacts()).filter(({ savedAt }) => savedAt !== undefined);
    await expect.poll(saved).toHaveLength(1);
    const second = await popup.locator("[data-row]:focus-within").getAttribute("data-row");
    expect((await saved()).map(({ id }) => id)).toEqual([second]);
    await popup.close();
    await tab.close();
  });

  it("finds an accented handle typed plainly", async () => {
    const page = await open("dash-contacts");
    await search(page, "ngoc bao");
    await page.getByRole("option", { name: /Nguyễn Ngọc Bảo/ }).waitFor();
    await type(page, "Enter");
    await expect.poll(() => page.locator("h1").textContent()).toBe("Nguyễn Ngọc Bảo");
    await page.close();
  });

  it("goes through ten questions, and takes the last decision back", async () => {
    const page = await open("inbox", { seed: (now) => [...audience(now), ...asking(now), ...questions(now)] });
    const inState = async (state: InboxItem["state"]) =>
      (await jalin.readTable<InboxItem>("inbox")).filter((item) => item.state === state).length;
    await page.locator("[data-row]").first().waitFor();
    const [wait, answered] = [await inState("open"), await inState("answered")];
    expect(wait).toBeGreaterThanOrEqual(10);
    await type(page, "e", "j", "e", "h", "k", "e", "e", "h", "e", "e", "e", "h");
    await expect.poll(() => inState("open")).toBe(wait - 10);
    expect([await inState("answered"), await inState("hidden")]).toEqual([answered + 7, 3]);
    await type(page, "Control+z");
    await expect.poll(() => inState("open")).toBe(wait - 9);
    expect(await inState("hidden")).toBe(2);
    await page.close();
  });

  it("makes a segment, tags its 300 people, and takes that back", async () => {
    const page = await open("dash-contacts-empty", { seed: (now) => crowd(now, 300) });
    await page.locator("[role=row][data-row]").first().waitFor();
    const tagged = async () => (await contacts()).filter(({ tags }) => tags.includes("autumn")).length;
    await tabTo(page, /^Segment/);
    await page.keyboard.type("New");
    await page.getByRole("dialog").locator("select:focus").waitFor();
    await tabTo(page, /^(Condition|Add condition)$/);
    if ((await page.evaluate(nameOfFocus)).startsWith("Add")) {
      await type(page, "Enter");
      await tabTo(page, /^Condition$/, "Shift+Tab");
    }
    await page.keyboard.type("Network");
    await tabTo(page, /^X$/);
    await type(page, "Space");
    await tabTo(page, /^Name$/);
    await page.keyboard.type("All of X");
    await type(page, "Enter");
    await page.getByRole("status").getByText("300 contacts").waitFor();
    await page.locator("[role=row][data-row]").first().waitFor();

    await type(page, "j", "x");
    await tabTo(page, /^Select all/, "Shift+Tab");
    await type(page, "Space");
    await page.getByText("300 selected").waitFor();
    await tabTo(page, /^Tag$/);
    await type(page, "Enter");
    await page.locator("form input:focus").waitFor();
    await page.keyboard.type("autumn");
    await type(page, "Enter");
    await expect.poll(tagged).toBe(300);
    await page.getByText("#autumn on 300 contacts").waitFor();
    await type(page, "Control+z");
    await expect.poll(tagged).toBe(0);
    await page.close();
  });

  it("moves an opportunity", async () => {
    const page = await open("board");
    await page.locator("[data-row]").first().waitFor();
    const stageOf = async (id: string) =>
      (await jalin.readTable<Opportunity>("opportunities")).find((each) => each.id === id)?.stageId;
    await type(page, "j");
    const id = (await page.locator("[data-row]:focus-within").getAttribute("data-row")) ?? "";
    const before = await stageOf(id);
    await type(page, "Shift+ArrowRight");
    await expect.poll(() => stageOf(id)).not.toBe(before);
    await type(page, "Control+z");
    await expect.poll(() => stageOf(id)).toBe(before);
    await page.close();
  });

  it("finds a half-typed note again", async () => {
    const page = await open("whole-contact-busy");
    await tabTo(page, /note/i);
    await page.keyboard.type("Ask about the roast da");
    const address = page.url();
    // as the browser does it when a window is closed: at once, asking nobody
    await page.close({ runBeforeUnload: false });
    const next = await jalin.context.newPage();
    await next.goto(address);
    await expect.poll(() => next.locator("textarea").first().inputValue()).toBe("Ask about the roast da");
    await expect
      .poll(async () => (await jalin.readTable<Note>("notes")).map(({ text }) => text))
      .toContain("Ask about the roast da");
    await next.close();
  });

  it("switches to Indonesian, and back", async () => {
    const page = await open("dash-contacts");
    await search(page, "indonesia");
    await type(page, "Enter");
    await page.getByRole("heading", { level: 1, name: "Kontak" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe("id");
    await search(page, "english");
    await type(page, "Enter");
    await page.getByRole("heading", { level: 1, name: "Contacts" }).waitFor();
    await page.close();
  });

  it("joins two accounts, and takes that back", async () => {
    const page = await open("joins");
    await page.getByRole("heading", { level: 1, name: "Suggested joins" }).waitFor();
    const contactOf = async () =>
      new Map((await jalin.readTable<Identity>("identities")).map(({ id, contactId }) => [id, contactId]));
    await page.locator("nav li").first().waitFor();
    const before = await contactOf();
    await type(page, "Enter");
    await expect.poll(async () => new Set((await contactOf()).values()).size).toBe(new Set(before.values()).size - 1);
    await type(page, "Control+z");
    await expect.poll(contactOf).toEqual(before);
    await page.close();
  });

  it("sets a follow-up, and is reminded of it", async () => {
    const page = await open("whole-contact-busy", { work: false });
    await page.getByRole("heading", { level: 1, name: "Maya Putri" }).waitFor();
    await type(page, "t");
    await page.locator("form input:focus").waitFor();
    await page.keyboard.type("Send the recipe card");
    await tabTo(page, /^Today$/);
    await type(page, "Space");
    // midnight: the time has come, and the reminder is given at once
    await tabTo(page, /^Time/);
    await page.keyboard.type("1200AM");
    await tabTo(page, /^Remind me$/);
    await type(page, "Space");
    await tabTo(page, /^Add task$/);
    await type(page, "Enter");
    await expect
      .poll(() => jalin.readTable<Task>("tasks"))
      .toMatchObject([{ title: "Send the recipe card", identityId: maya, reminder: expect.any(Number) as number }]);
    await expect.poll(notices).toMatchObject([expect.stringMatching(/^task:/)]);
    await page.close();
  });

  it("loads sample data, and removes it", async () => {
    const page = await open("help");
    const people = async () => (await contacts()).length;
    expect(await people()).toBe(0);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await tabTo(page, /^Load sample data$/);
    await type(page, "Enter");
    await page.getByRole("button", { name: "Remove sample data" }).first().waitFor();
    expect(await people()).toBeGreaterThan(30);
    await tabTo(page, /^Remove sample data$/);
    await type(page, "Enter");
    await page.getByRole("button", { name: "Load sample data" }).waitFor();
    await expect.poll(people).toBe(0);
    await page.close();
  });
});

/** The names of the notifications that are shown. */
async function notices(): Promise<string[]> {
  const worker = await jalin.worker();
  return worker.evaluate(async () => {
    interface Api {
      notifications: { getAll(): Promise<object> };
    }
    return Object.keys(await (globalThis as unknown as { chrome: Api }).chrome.notifications.getAll());
  });
}

/** Questions of eight people more. */
function questions(now: number): Reading[] {
  return crowd(now, 8).map((reading) => ({
    ...reading,
    rows: reading.rows.map((row) => ({ ...row, value: { ...row.value, text: "When do you open?" } })),
  }));
}
