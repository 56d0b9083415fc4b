/** The pictures that the stores show: our own screens with the sample data, each under one line of text. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { contactPath, paths } from "../../../components/dashboard/routes";
import type { Contact } from "../../../lib/model/records";
import { defaultSettings, defaultSite } from "../../../lib/model/settings";
import { abouts } from "../../../lib/sites/about";
import { type Jalin, launch } from "../harness/launch";

type Language = "en" | "id";

/** CSS px, as the stores ask for them; and how much of that a screen gets, under its line. */
const whole = { width: 1280, height: 800 };
const screen = { width: 1168, height: 684 };
/** Networks that are on in the pictures. */
const on = new Set(["bluesky", "instagram", "youtube"]);

/** Takes all pictures of both languages, as `<folder>/<language>/<number>.png`, with the lines that stand in their texts. */
export async function storePictures(folder: string): Promise<void> {
  for (const language of ["en", "id"] as const) {
    const lines = linesOf(join(folder, `${language}.md`));
    const jalin = await launch({ viewport: screen });
    try {
      await fill(jalin, language);
      mkdirSync(join(folder, language), { recursive: true });
      for (const [at, path] of (await addresses(jalin)).entries()) {
        const page = await jalin.open(`dashboard.html#${path}`);
        await page.evaluate(hideScrollbars);
        await atRest(page);
        const picture = await framed(jalin, await page.screenshot({ animations: "disabled" }), lines[at] ?? "");
        writeFileSync(join(folder, language, `${at + 1}.png`), picture);
        await page.close();
      }
    } finally {
      await jalin.close();
    }
  }
}

/** What each picture says: the list under "Pictures". */
function linesOf(file: string): string[] {
  const [, list = ""] = readFileSync(file, "utf8").split(/^## Pictures$/m);
  return [...list.matchAll(/^\d+\. (.*)$/gm)].map(([, line = ""]) => line);
}

/** Loads the sample data as people do, and waits until its texts are read. */
async function fill(jalin: Jalin, language: Language): Promise<void> {
  const sites = Object.fromEntries(abouts.map(({ id }) => [id, { ...defaultSite, on: on.has(id) }]));
  await jalin.choose({ ...defaultSettings, language, welcomed: true, sites });
  const page = await jalin.open("manifest.json");
  await page.evaluate((load) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ kind: "sample", wish: { load } });
  }, language);
  await page.close();
  let quiet = 0;
  while (quiet < 10) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [waiting, facts] = await Promise.all([jalin.readTable("queue"), jalin.readTable("facts")]);
    quiet = waiting.length === 0 && facts.length > 0 ? quiet + 1 : 0;
  }
}

/** What is shown, in the order of the lines. */
async function addresses(jalin: Jalin): Promise<string[]> {
  const contacts = await jalin.readTable<Contact>("contacts");
  // of several accounts, and much is known of her
  const known = contacts.find(({ name }) => name === "Ratna Wening");
  if (!known) throw new Error("the sample data did not come");
  return [paths.contacts, contactPath(known.id), paths.inbox, paths.insights, paths.networks];
}

/** Runs in a page. */
function hideScrollbars(): void {
  const style = new CSSStyleSheet();
  style.replaceSync("* { scrollbar-width: none !important }");
  document.adoptedStyleSheets = [style];
}

/** Resolves when the page no longer changes. */
async function atRest(page: Page): Promise<void> {
  await page.getByRole("main").first().waitFor();
  let before = "";
  for (let turn = 0; turn < 40; turn += 1) {
    await page.waitForTimeout(400);
    const now = (await page.screenshot({ animations: "disabled" })).toString("base64");
    if (now === before && turn > 3) return;
    before = now;
  }
}

/** A screen on the ground that all pictures share, with its line above it. */
async function framed(jalin: Jalin, shown: Buffer, line: string): Promise<Buffer> {
  const page = await jalin.context.newPage();
  await page.setViewportSize(whole);
  await page.setContent(`<!doctype html><style>
      body { margin: 0; block-size: ${whole.height}px; overflow: hidden; background: linear-gradient(160deg, #3d4fb8, #27337e);
        display: flex; flex-direction: column; align-items: center; justify-content: space-between }
      h1 { flex: 1; display: flex; align-items: center; margin: 0; color: #fff; font: 600 34px "Liberation Sans", Arial, sans-serif;
        letter-spacing: -0.01em }
      img { display: block; inline-size: ${screen.width}px; block-size: ${screen.height}px; border-radius: 12px 12px 0 0;
        box-shadow: 0 12px 48px rgb(0 0 0 / 45%) }
    </style><h1></h1><img alt="">`);
  await page.evaluate(
    async ([text = "", source = ""]) => {
      for (const head of document.querySelectorAll("h1")) head.textContent = text;
      for (const image of document.querySelectorAll("img")) {
        image.src = source;
        await image.decode();
      }
    },
    [line, `data:image/png;base64,${shown.toString("base64")}`],
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}
