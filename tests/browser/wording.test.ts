/**
 * Every state of every face with its words dressed up: what is not bracketed was not said by the catalogue, what is longer
 * must still be whole, and from right to left nothing sticks out.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { abouts } from "../../lib/sites/about";
import { show } from "./faces/show";
import { states } from "./faces/states";
import { dress, lookAt, textsOf } from "./faces/wording";
import { type Jalin, launch } from "./harness/launch";

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
});
afterAll(() => jalin.close());

// the same words in another theme or language are the same; the kit is for developers
const looked = states.filter(
  ({ name, language, pseudo, path = "" }) =>
    !name.startsWith("dark-") && language === undefined && pseudo === undefined && !path.startsWith("kit.html"),
);

/** Where the texts of people stand. */
const tables = ["contacts", "identities", "interactions", "posts", "profiles", "customFields", "notes", "tasks"].concat(
  ["opportunities", "pipeline", "segments", "rules", "activity"],
);

/** Names of networks and hosts stay what they are. */
const names = textsOf(abouts.map(({ label, id, hosts, anyHost }) => [label, id, hosts, anyHost?.example]));

it.each(looked.map((state) => [state.name, state] as const))("%s", async (_name, state) => {
  const page = await show(jalin, state);
  const rows = await Promise.all(tables.map((name) => jalin.readTable(name)));
  const typed = [state.tab, state.health?.(0)].map((given) => JSON.stringify(given ?? "").toLowerCase());
  const data = [...names, ...typed, ...textsOf(rows)];
  await dress(page, "long");
  const long = await lookAt(page, data);
  await dress(page, "rtl");
  const rtl = await lookAt(page, data);
  await page.close();
  expect(long.unsaid, "not of the catalogue").toEqual([]);
  expect(long.clipped, "cut off").toEqual([]);
  expect(long.overflow, "wider than the window").toBeLessThanOrEqual(0);
  expect(rtl.clipped, "cut off from right to left").toEqual([]);
  expect(rtl.overflow, "wider than the window from right to left").toBeLessThanOrEqual(0);
});
