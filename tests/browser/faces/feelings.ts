/** The states of texts of which it is known what they feel like: a person's history, a post, the inbox. */
import type { Page } from "playwright-core";
import type { Faces } from "./ingest";
import { act, type Reading } from "./people";
import type { State } from "./state";

const day = 24 * 60 * 60_000;

/** What somebody wrote in a year, newest first. */
const said = [
  "Still no answer about my order from Monday. Is anybody reading this?",
  "Box arrived, everything whole, smells like a bakery. Thank you!",
  "Do you have the honey process as filter grind, and what does a kilo cost?",
  "well, that was a cup",
  "See you on Thursday.",
  "gilingannya halus banget kali ini, mantap 🔥",
  "Paket telat lagi, dan kartonnya penyok. Kecewa.",
  "Which water do you use for the cupping?",
];

/** A person who wrote every ten days or so. */
export function talkative(now: number): Reading[] {
  return Array.from({ length: 34 }, (_, at) =>
    act(now, "maya", "comment", at % 3 === 0 ? "sample" : "launch", (at * 10.4 + 0.2) * day, {
      text: said[at % said.length] ?? "",
    }),
  );
}

/** Runs in a page of the extension: what was read of these texts, one of them corrected. */
async function feel({ feel: read, commands }: Faces): Promise<void> {
  const ids = await read("bluesky:bluesky-mayaputri.example", {
    "Still no": { feeling: "negative", chance: 0.84, intents: ["question", "complaint"] },
    "Box arrived": { feeling: "positive", chance: 0.97, intents: ["praise", "thanks"] },
    "Do you have": { feeling: "neutral", chance: 0.81, intents: ["question", "purchase"] },
    "well, that": { feeling: "unsure", chance: 0.44 },
    "See you": { feeling: "neutral", chance: 0.9 },
    gilingannya: { feeling: "positive", chance: 0.72, intents: ["praise"] },
    "Paket telat": { feeling: "negative", chance: 0.93, intents: ["complaint"] },
    "Ordered two": { feeling: "positive", chance: 0.66, intents: ["question"] },
    "We pour": { feeling: "positive", chance: 0.71, intents: ["question", "purchase"] },
    "These people": { feeling: "positive", chance: 0.92, intents: ["praise"] },
  });
  await commands.correctFeeling(ids[7] ?? "", "positive", { now: Date.now() });
}

interface Given {
  /** everybody, with tasks and answers */
  busy: Partial<State>;
  audience: (now: number) => Reading[];
}

export function feelingStates({ busy, audience }: Given): State[] {
  const id = encodeURIComponent;
  const maya = "bluesky:bluesky-mayaputri.example";
  const seed = (now: number) => [...audience(now), ...talkative(now)];
  const base: Partial<State> = { ...busy, seed, before: feel };
  const settle = (page: Page) => page.waitForTimeout(500);
  const at = (path: string): Partial<State> => ({
    path: `dashboard.html#${path}`,
    size: [1440, 900],
    afterwards: settle,
  });
  const whole = { ...base, ...at(`/contacts/${id(maya)}`) };
  const popup = { ...base, view: { tab: "contacts", order: "hot", filter: {}, query: "", contact: maya } };
  const toHistory = async (page: Page) => {
    await settle(page);
    await page
      .locator("article[data-row]")
      .first()
      .evaluate((line) => line.scrollIntoView({ block: "start" }));
    await settle(page);
  };
  const openMenu = async (page: Page) => {
    await settle(page);
    await page
      .getByRole("button", { name: /^(Feeling: Negative|Perasaan: Negatif)$/ })
      .first()
      .click();
    await page.getByRole("menu").waitFor();
    await settle(page);
  };
  return [
    { name: "feeling", ...whole },
    { name: "dark-feeling", ...whole, dark: true },
    { name: "id-feeling", ...whole, language: "id" },
    { name: "zoom-feeling", ...whole, size: [720, 450], afterwards: toHistory },
    { name: "feeling-480", ...whole, size: [479, 900] },
    { name: "feeling-menu", ...whole, afterwards: openMenu },
    { name: "dark-feeling-menu", ...whole, afterwards: openMenu, dark: true },
    {
      name: "feeling-corrected",
      ...whole,
      afterwards: async (page) => {
        await openMenu(page);
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await settle(page);
      },
    },
    {
      name: "feeling-tip",
      ...whole,
      afterwards: async (page) => {
        await settle(page);
        await page.getByRole("button", { name: "Feeling: Positive", exact: true }).first().hover();
        await page.waitForTimeout(700);
      },
    },
    {
      name: "feeling-neutral-hover",
      ...whole,
      afterwards: async (page) => {
        await settle(page);
        await page.locator("article[data-row]").nth(2).hover();
        await settle(page);
      },
    },
    { name: "feeling-filtered", ...whole, ...at(`/contacts/${id(maya)}?felt=negative`) },
    { name: "feeling-popup", ...popup, afterwards: settle },
    { name: "feeling-popup-lines", ...popup, afterwards: toHistory },
    { name: "id-feeling-popup-lines", ...popup, afterwards: toHistory, language: "id" },
    { name: "feeling-inbox", ...base, ...at("/inbox") },
    { name: "dark-feeling-inbox", ...base, ...at("/inbox"), dark: true },
    { name: "feeling-post", ...base, ...at(`/posts/${id("bluesky:post:launch")}`) },
  ];
}
