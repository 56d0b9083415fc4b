/**
 * Every state of every face, shown once: axe finds nothing in either theme; and with its words dressed up, what is not
 * bracketed was not said by the catalogue, what is longer must still be whole, and from right to left nothing sticks out.
 */
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { abouts } from "../../lib/sites/about";
import { browserPair } from "./harness/pair";
import { show } from "./faces/show";
import type { State } from "./faces/state";
import { states } from "./faces/states";
import { dress, lookAt, textsOf } from "./faces/wording";
import type { Jalin } from "./harness/launch";

// each is looked at in both themes; other words and widths are looked at in pictures
const isForAxe = ({ name, pseudo }: State): boolean => !/^(?:dark|id|zoom|narrow)-|-\d{3,4}$/.test(name) && !pseudo;

// the same words in another theme or language are the same; the kit is for developers
const isForWords = ({ name, language, pseudo, path }: State): boolean =>
  !name.startsWith("dark-") && language === undefined && pseudo === undefined && !path?.startsWith("kit.html");

/** The themes differ in colours alone, so these are asked in the other one. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** Where the texts of people stand. */
const tables = ["contacts", "identities", "interactions", "posts", "profiles", "customFields", "notes", "tasks"].concat(
  ["opportunities", "pipeline", "segments", "rules", "activity"],
);

/** Names of networks and hosts stay what they are. */
const names = textsOf(abouts.map(({ label, id, hosts, anyHost }) => [label, id, hosts, anyHost?.example]));

const withBrowser = browserPair();

describe.concurrent("a state", () => {
  it.each(states.filter((state) => isForAxe(state) || isForWords(state)))("$name", (state) =>
    withBrowser(async (jalin) => {
      const page = await show(jalin, state);
      const byAxe = isForAxe(state) ? await axeOn(page) : [];
      const inWords = isForWords(state) ? await wordsOn(page, jalin, state) : [];
      await page.close();
      expect([...byAxe, ...inWords]).toEqual([]);
    }),
  );
});

/** What axe finds: by all its rules in the light, by those of colours in the dark. Leaves the page in the light. */
async function axeOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const light = await page.evaluate(findings, undefined);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await page.evaluate(findings, ofColours);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  return [...light, ...dark.map((each) => `dark: ${each}`)];
}

/** Runs in a page that has axe: what it finds, by these rules or by all. */
async function findings(rules: string[] | undefined): Promise<string[]> {
  type Result = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };
  const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Result> } };
  const { violations } = await axe.run({ resultTypes: ["violations"], ...(rules && { runOnly: rules }) });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

/** What is wrong with the words once they are dressed up. */
async function wordsOn(page: Page, jalin: Jalin, { tab, health, file }: State): Promise<string[]> {
  const rows = await Promise.all(tables.map((name) => jalin.readTable(name)));
  const typed = [tab, health?.(0), file].map((given) => JSON.stringify(given ?? "").toLowerCase());
  const data = [...new Set([...names, ...typed, ...textsOf(rows)])];
  await dress(page, "long");
  const long = await lookAt(page, data);
  await dress(page, "rtl");
  const rtl = await lookAt(page, data);
  return [
    ...long.unsaid.map((each) => `not of the catalogue: ${each}`),
    ...long.clipped.map((each) => `cut off: ${each}`),
    ...rtl.clipped.map((each) => `cut off from right to left: ${each}`),
    ...(long.overflow > 0 ? [`wider than the window by ${long.overflow} px`] : []),
    ...(rtl.overflow > 0 ? [`wider than the window from right to left by ${rtl.overflow} px`] : []),
  ];
}
