/** The panel beside the pages: it follows them, and one key does what is wanted of whoever is in focus. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addDays, dayAt, instantOf, nextMonday } from "../../lib/model/calendar";
import type { Note } from "../../lib/model/profile";
import type { Contact, Interaction } from "../../lib/model/records";
import type { Task } from "../../lib/model/task";
import { ownPages } from "../contract/own-pages";
import { pageUrl, type Recorded } from "../truth/files";
import { show } from "./faces/show";
import { stateNamed } from "./faces/states";
import { type Jalin, launch } from "./harness/launch";
import { servedPage } from "./harness/recorded";
import { serve } from "./harness/serve";

const recorded = (file: string): Recorded => {
  const found = ownPages("bluesky").find((page) => page.file.endsWith(file));
  if (!found) throw new Error(`there is no page ${file}`);
  return found;
};
const thread = recorded("thread.html");
const profile = recorded("profile.html");
const [threadUrl, profileUrl] = [pageUrl(thread.truth).href, pageUrl(profile.truth).href];
const blog = "https://blog.example/";

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
  await serve(jalin.context, {
    ...servedPage(thread),
    ...servedPage(profile),
    [blog]: "<!doctype html><title>A blog</title><p>Nothing to see",
  });
});
afterAll(() => jalin.close());

const contacts = () => jalin.readTable<Contact>("contacts");

describe("beside a tab", () => {
  let tab: Page;
  let panel: Page;
  beforeEach(async () => {
    await jalin.clearTables();
    await jalin.choose({});
    tab = await jalin.context.newPage();
    await tab.goto(threadUrl);
    const isRead = async () => {
      const page = await jalin.pageState(threadUrl);
      return page?.pending === 0 && page.read > 0;
    };
    await vi.waitUntil(isRead, { timeout: 20_000 });
    const popup = await jalin.openPopup(threadUrl);
    const id = new URL(popup.url()).searchParams.get("tab");
    await popup.close();
    panel = await jalin.open(`sidepanel.html?tab=${id}`);
    return async () => {
      await panel.close();
      await tab.close();
    };
  });

  it("follows it from page to page, and says why where nothing is read", async () => {
    await panel.getByText("Reading bsky.app").waitFor();
    await panel.locator("[data-row]").first().waitFor();
    await tab.goto(profileUrl);
    const { name } = (await contacts()).find(({ handle }) => profileUrl.includes(handle ?? "?")) ?? {};
    await panel.getByRole("region", { name: /whose profile this is/ }).waitFor();
    if (name !== undefined) await panel.getByRole("heading", { name }).waitFor();
    await tab.goto(blog);
    await panel.getByText(/^Nothing (to read on this page|that Jalin may see here)$/).waitFor();
    await tab.goto(threadUrl);
    await expect.poll(() => panel.locator("[data-row]").count()).toBeGreaterThan(2);
  });

  it("saves, tags, notes and sets a task by one key each", async () => {
    const row = panel.locator("[data-row]:focus-within");
    await row.waitFor();
    await panel.keyboard.press("s");
    await expect
      .poll(async () => (await contacts()).filter(({ savedAt }) => savedAt !== undefined).map(({ name }) => name))
      .toHaveLength(1);

    await panel.keyboard.press("#");
    await panel.getByRole("textbox", { name: /^Tag for/ }).fill("brew bar");
    await panel.keyboard.press("Enter");
    await expect.poll(async () => (await contacts()).flatMap(({ tags }) => tags)).toEqual(["brew bar"]);
    // the row has the focus again, so that the next key goes on from there
    await row.waitFor();

    await panel.keyboard.press("n");
    await panel.getByRole("textbox", { name: /^Note on/ }).fill("Asked for the recipe");
    await panel.keyboard.press("Enter");
    await expect
      .poll(async () => (await jalin.readTable<Note>("notes")).map(({ text }) => text))
      .toEqual(["Asked for the recipe"]);
    await row.waitFor();

    await panel.keyboard.press("t");
    await panel.getByRole("textbox", { name: /^Task about/ }).fill("Send the recipe");
    await panel.getByRole("button", { name: "No day" }).click();
    await panel.getByRole("button", { name: "Keep" }).click();
    await expect.poll(async () => (await jalin.readTable<Task>("tasks")).map(({ title }) => title)).toHaveLength(1);
    const [task] = await jalin.readTable<Task>("tasks");
    expect(task).toMatchObject({ title: "Send the recipe" });
    expect(task?.dueOn).toBeUndefined();
    const saved = (await contacts()).find(({ savedAt }) => savedAt !== undefined);
    expect(saved).toMatchObject({ has: { notes: 1, tasks: 1 } });
  });

  it("keeps what was half typed when it is left by Escape", async () => {
    await panel.locator("[data-row]:focus-within").waitFor();
    await panel.keyboard.press("n");
    await panel.locator("form textarea:focus").waitFor();
    await panel.keyboard.type("Half a th");
    await panel.keyboard.press("Escape");
    await panel.locator("form").waitFor({ state: "detached" });
    await panel.keyboard.press("n");
    await expect.poll(() => panel.getByRole("textbox").inputValue()).toBe("Half a th");
  });

  it("opens a person, and comes back to the same row", async () => {
    await panel.locator("[data-row]:focus-within").waitFor();
    await panel.keyboard.press("j");
    const name = await panel.locator("[data-row]:focus-within bdi").first().textContent();
    await panel.keyboard.press("Enter");
    await panel.getByRole("heading", { level: 1, name: name ?? "" }).waitFor();
    await panel.keyboard.press("Escape");
    await expect.poll(() => panel.locator("[data-row]:focus-within bdi").first().textContent()).toBe(name);
  });
});

describe("of people who are known", () => {
  it("shows who is new and who is not", async () => {
    const panel = await show(jalin, stateNamed("panel"));
    await panel.getByRole("button", { name: "Known 3" }).click();
    await expect.poll(() => panel.locator("[data-row]").count()).toBe(3);
    const names = await panel.locator("[data-row] bdi:first-of-type").allTextContents();
    const known = (await contacts()).filter(({ name }) => names.includes(name));
    const whose = new Map(known.flatMap(({ id, accounts = [id] }) => accounts.map((account) => [account, id])));
    // early in a week nobody has done anything twice in it
    const monday = instantOf(addDays(nextMonday(dayAt(Date.now())), -7));
    const done = (await jalin.readTable<Interaction>("interactions")).filter(
      ({ type, when, identityId }) => type === "comment" && when >= monday && whose.has(identityId),
    );
    const times = [...Map.groupBy(done, ({ identityId }) => whose.get(identityId)).values()].map(
      ({ length }) => length,
    );
    const said = Math.max(...times) > 1 ? /^\d+(?:nd|rd|th) comment this week$/ : /^\d+ interactions$/;
    await panel.getByText(said).first().waitFor();
    await panel.getByRole("button", { name: "New 5" }).click();
    await expect.poll(() => panel.locator("[data-row]").count()).toBe(5);
    await panel.close();
  });

  it("says at once on a profile who owes whom a reply", async () => {
    const panel = await show(jalin, stateNamed("panel-profile"));
    const subject = panel.getByRole("region", { name: "Maya Putri, whose profile this is" });
    await subject.getByText("2 questions wait for your reply").waitFor();
    const text = await subject.textContent();
    expect(text).toContain("Ordered two bags");
    expect(text).toContain("Runs the brew bar in Bandung.");
    expect(text).toContain("Send the sample box");
    await panel.keyboard.press("s");
    await subject.getByRole("button", { name: "Save Maya Putri" }).waitFor();
    await panel.close();
  });

  it("saves whose profile it is, also where nothing was read of them", async () => {
    const panel = await show(jalin, stateNamed("panel-profile-new"));
    await panel.getByText("Nothing they did has been read yet.").waitFor();
    await panel.keyboard.press("s");
    await expect
      .poll(async () => (await contacts()).find(({ handle }) => handle === "nobody-yet.example")?.savedAt)
      .toBeGreaterThan(0);
    await panel.close();
  });
});

it("the browser opens it where it is asked to", async () => {
  const page = await jalin.open("popup.html");
  await page.getByRole("button", { name: "Open the side panel" }).click();
  await expect
    .poll(async () =>
      (await jalin.worker()).evaluate(
        `chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] }).then((found) => found.length)`,
      ),
    )
    .toBe(1);
});
