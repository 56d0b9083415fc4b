/** The popup over 100,000 contacts and 1,000,000 interactions: time to a painted list, search, opening a long history. */
import type { Page } from "playwright-core";
import type { Jalin } from "../../browser/harness/launch";
import { bigDatabase } from "../big";
import { type Group, median, quantile } from "../figures";
import { handleOf } from "../page/world";
import { loadMs, paintedMs, watchPaints } from "../paint";

const loads = 15;
const openings = 20;
/** typed letter by letter: beginnings of names, handles and texts, rare and common, one word and several */
const queries = [
  "rani",
  "@bagas",
  "harga",
  "kopi enak",
  "the price",
  "zzz",
  "lintang m",
  "coffee smell",
  "rusak kece",
  "du",
];

const row = "[role=list] [role=listitem]";

export const popup: Group = {
  name: "popup",
  async run(say) {
    const jalin = await bigDatabase(say);
    await atContacts(jalin);
    const list: number[] = [];
    const empty: number[] = [];
    for (let load = 0; load <= loads; load += 1) {
      const ours = await loadMs(jalin, "popup.html", row);
      const theirs = await loadMs(jalin, "bench/empty.html", "main");
      if (load === 0) continue; // warm-up
      list.push(ours);
      empty.push(theirs);
    }
    say(`list ${Math.round(median(list))} ms, empty page ${Math.round(median(empty))} ms`);
    const page = await jalin.open("popup.html");
    try {
      await page.waitForSelector(row);
      await watchPaints(page);
      const searches = await searchMs(page);
      say(`${searches.length} key presses`);
      const profiles = await profileMs(page);
      return {
        "popup.listMs": median(list),
        "popup.listRatio": median(list.map((ms, at) => ms / (empty[at] ?? Number.NaN))),
        "search.p50": quantile(searches, 0.5),
        "search.p95": quantile(searches, 0.95),
        "profile.p50": quantile(profiles, 0.5),
        "profile.p95": quantile(profiles, 0.95),
      };
    } finally {
      await page.close();
    }
  },
};

/** Leaves the popup at its contacts. */
async function atContacts(jalin: Jalin): Promise<void> {
  const page = await jalin.open("bench/bench.html");
  await page.evaluate(() =>
    localStorage.setItem("jalin:popup", JSON.stringify({ tab: "contacts", order: "hot", filter: {}, query: "" })),
  );
  await page.close();
}

/** Every key press of the queries, to the paint of what it found. */
async function searchMs(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press("/");
  for (const query of queries) {
    for (const letter of query) {
      const ms = await paintedMs(page, "keydown", () => page.keyboard.press(letter === " " ? "Space" : letter));
      if (ms !== undefined) times.push(ms);
    }
    await page.keyboard.press("Escape");
    await page.waitForSelector(row);
  }
  return times;
}

/** From the click on the busiest contact to the paint of the history. */
async function profileMs(page: Page): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press("/");
  await page.keyboard.type(`@${handleOf(0)}`);
  const open = page.locator("[data-row] [data-open]").first();
  for (let opening = 0; opening <= openings; opening += 1) {
    await open.waitFor();
    const ms = await paintedMs(page, "pointerdown", () => open.click());
    if (ms !== undefined && opening > 0) times.push(ms);
    await page.keyboard.press("Escape");
  }
  return times;
}
