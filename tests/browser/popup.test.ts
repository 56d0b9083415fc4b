/** The faces in a real browser: what a person does with them, and that everybody can. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { interactionColumns } from "../../lib/exchange/export/history";
import type { Note } from "../../lib/model/profile";
import type { Contact, Interaction } from "../../lib/model/records";
import { recordedPages } from "../truth/files";
import { show } from "./faces/show";
import { stateNamed } from "./faces/states";
import { type Jalin, launch } from "./harness/launch";
import { servedPage } from "./harness/recorded";
import { serve } from "./harness/serve";

const ownPages = recordedPages(join(import.meta.dirname, "../../lib/sites/bluesky/pages"));

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
});
afterAll(() => jalin.close());

const contacts = () => jalin.readTable<Contact>("contacts");

describe("from a page to a file", () => {
  it("captures a thread, shows its people, saves one by a key and exports them all", async () => {
    await jalin.clearTables();
    const thread = ownPages.find(({ file }) => file.endsWith("thread.html"));
    if (!thread) throw new Error("the page of our own is gone");
    await serve(jalin.context, servedPage(thread));
    const tab = await jalin.context.newPage();
    await tab.goto(Object.keys(servedPage(thread))[0] as string);
    await vi.waitFor(async () => expect((await contacts()).length).toBeGreaterThan(2), { timeout: 20_000 });

    const popup = await jalin.openPopup(tab.url());
    await popup.evaluate(() => localStorage.clear());
    await popup.reload();
    await popup.getByText("Reading bsky.app").waitFor();
    const rows = popup.locator("[data-row]");
    await popup.locator("[data-row]:focus-within").waitFor();
    expect(await rows.count()).toBeGreaterThan(2);

    await popup.keyboard.press("s");
    await vi.waitFor(async () =>
      expect((await contacts()).filter(({ savedAt }) => savedAt !== undefined)).toHaveLength(1),
    );

    await popup.getByRole("button", { name: "More", exact: true }).click();
    await popup.getByRole("menuitem", { name: "Export interactions" }).click();
    const [download] = await Promise.all([
      popup.waitForEvent("download"),
      popup.getByRole("button", { name: "Export CSV" }).click(),
    ]);
    const text = readFileSync(await download.path(), "utf8");
    const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ""), {
      header: true,
      skipEmptyLines: true,
    });
    expect(meta.fields).toEqual(interactionColumns.map(({ id }) => id));
    const stored = await jalin.readTable<Interaction>("interactions");
    expect(data).toHaveLength(stored.length);
    expect(new Set(data.map((row) => row["text"]))).toEqual(new Set(stored.map(({ text }) => text ?? "")));
    await popup.close();
    await tab.close();
  });
});

describe("the keyboard alone", () => {
  it("finds an accented name typed plainly, opens it, saves it, comes back to the same row", async () => {
    const page = await show(jalin, { ...stateNamed("contacts"), saved: [] });
    await page.keyboard.press("/");
    await page.keyboard.type("@ngoc");
    await page.getByRole("button", { name: /^Nguyễn Ngọc Bảo/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Nguyễn Ngọc Bảo" }).waitFor();
    await page.keyboard.press("s");
    await page.getByRole("button", { name: /is saved/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-row]:focus-within", { hasText: "Nguyễn Ngọc Bảo" }).waitFor();
    const saved = (await contacts()).find(({ savedAt }) => savedAt !== undefined);
    expect(saved?.name).toBe("Nguyễn Ngọc Bảo");
    await page.close();
  });

  it("moves through a list that is longer than the window", async () => {
    const page = await show(jalin, { ...stateNamed("contacts-many"), afterwards: async () => {} });
    await page.keyboard.press("/");
    await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 60; step += 1) await page.keyboard.press("j");
    const row = page.locator("[data-row]:focus-within");
    await row.waitFor();
    const names = new Set<string | null>();
    for (let step = 0; step < 5; step += 1) {
      names.add(await row.getAttribute("data-row"));
      await page.keyboard.press("k");
    }
    expect(names.size).toBe(5);
    await page.close();
  });

  it("reaches every control of the contacts by Tab", async () => {
    const page = await show(jalin, stateNamed("contacts-filtered"));
    const reached = new Set<string>();
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(nameOfFocus));
    }
    for (const name of ["More", "Contacts", "Search name, handle or words", "Order", "Network", "Kind"])
      expect(reached).toContain(name);
    await page.close();
  });
});

function nameOfFocus(): string {
  const focus = document.activeElement;
  return focus?.getAttribute("aria-label") ?? focus?.textContent?.trim() ?? "";
}

describe("the popup is left and opened again", () => {
  const maya = stateNamed("contact");
  const note = "textarea";

  async function reopened(page: Page): Promise<Page> {
    const address = page.url();
    // as the browser does it when the person clicks elsewhere: at once, asking nobody
    await page.close({ runBeforeUnload: false });
    const next = await jalin.context.newPage();
    await next.setViewportSize({ width: 400, height: 600 });
    await next.goto(address);
    return next;
  }

  it("keeps a note that was being typed, to the letter", async () => {
    const { note: _none, ...unwritten } = maya;
    const page = await show(jalin, unwritten);
    await page.locator(note).click();
    await page.keyboard.type("Ask about the roast da");
    const next = await reopened(page);
    await next.locator(note).waitFor();
    await expect(next.locator(note).inputValue()).resolves.toBe("Ask about the roast da");
    await vi.waitFor(async () =>
      expect((await jalin.readTable<Note>("notes")).map(({ text }) => text)).toContain("Ask about the roast da"),
    );
    await next.close();
  });

  it("opens where it was: list, filter, place", async () => {
    const page = await show(jalin, { ...stateNamed("contacts-many"), afterwards: async () => {} });
    await page.getByRole("combobox", { name: "Order" }).selectOption("Newest");
    await page.mouse.move(200, 400);
    for (let turn = 0; turn < 10; turn += 1) {
      await page.mouse.wheel(0, 800);
      await page.waitForTimeout(60);
    }
    const top = await page.evaluate(inSight);
    const next = await reopened(page);
    await expect(next.getByRole("combobox", { name: "Order" }).inputValue()).resolves.toBe("new");
    await vi.waitFor(async () => expect(await next.evaluate(inSight)).toBe(top));
    await next.close();
  });

  it("opens the contact it was left at", async () => {
    const page = await reopened(await show(jalin, maya));
    await page.locator("h1").waitFor();
    await expect(page.locator("h1").textContent()).resolves.toBe("Maya Putri");
    await page.close();
  });
});

/** The name of the row in the middle of the window. */
function inSight(): string | null | undefined {
  return document.elementFromPoint(120, 400)?.closest("[data-row]")?.getAttribute("data-row");
}

describe("hostile words", () => {
  it("shows markup as text and opens nothing but http(s)", async () => {
    const page = await show(jalin, {
      ...stateNamed("contacts"),
      seed: (now) => {
        const [first] = stateNamed("contacts-one").seed?.(now) ?? [];
        if (!first) throw new Error("nothing to store");
        const [row] = first.rows;
        if (!row) throw new Error("nothing to store");
        row.value.actor = { ...row.value.actor, name: `<img src=x onerror="document.title='run'"> \u202egnp.exe` };
        row.value.text = `<script>document.title='run'</script> javascript:alert(1)`;
        return [first];
      },
      saved: [],
    });
    await page.getByRole("button", { name: /^<img/ }).click();
    await page.getByText("<script>").waitFor();
    await expect(page.title()).resolves.toBe("Jalin");
    const links = await page
      .locator("a")
      .evaluateAll((all) =>
        all.map((link) => [
          link.getAttribute("href")?.split(":")[0],
          link.getAttribute("rel"),
          link.getAttribute("target"),
        ]),
      );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toEqual(["https", "noopener noreferrer", "_blank"]);
    await page.close();
  });
});

describe("everybody can use it", () => {
  it.each([
    "tab-reading",
    "panel",
    "panel-task",
    "panel-profile",
    "tab-layout",
    "contacts",
    "contact",
    "contact-known",
    "contact-wrong",
    "export",
    "welcome-read",
    "welcome-networks",
    "welcome-you",
    "welcome-end",
    "networks",
    "networks-open",
    "networks-hosts-wrong",
    "networks-hosts-locked",
    "settings",
    "data",
    "help",
    "help-article",
    "sample",
    "today",
    "pipeline-stages",
    "pipeline-lost",
    "segment-edit",
    "select-remove",
    "work",
    "rules-edit",
  ])("nothing is cut off at 320 px: %s", async (name) => {
    const page = await show(jalin, { ...stateNamed(name), size: [320, 600] });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });
});
