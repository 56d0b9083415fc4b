/** The states of the dashboard's shell and of its pages of contacts and insights. */
import type { Page } from "playwright-core";
import { digestStates } from "./digest";
import { insightsStates } from "./insights";
import type { State } from "./state";
import { crowd, type Reading } from "./people";

interface Given {
  /** everybody, with tasks and answers */
  busy: Partial<State>;
  audience: (now: number) => Reading[];
  note: NonNullable<State["note"]>;
  tags: NonNullable<State["tags"]>;
}

export function dashboardStates({ busy, audience, note, tags }: Given): State[] {
  const wide = [1280, 800] as const;
  const at = (path: string): Partial<State> => ({ path: `dashboard.html#${path}`, size: wide });
  const full = { ...busy, note, tags };
  const settle = (page: Page) => page.waitForTimeout(400);
  const people = { ...full, ...at("/contacts"), afterwards: settle };
  const maya = "bluesky%3Abluesky-mayaputri.example";
  const beside = { ...people, ...at(`/contacts?beside=${maya}`) };
  const many = { ...people, seed: (now: number) => [...audience(now), ...crowd(now, 1500)] };
  const keys =
    (...pressed: string[]) =>
    async (page: Page) => {
      await settle(page);
      for (const key of pressed) await page.keyboard.press(key);
      await settle(page);
    };
  const typed = (query: string) => async (page: Page) => {
    await keys("Control+k")(page);
    await page.keyboard.type(query);
    await settle(page);
  };
  const chosen = (query: string) => async (page: Page) => {
    await typed(query)(page);
    await page.keyboard.press("Enter");
    await settle(page);
  };
  const pressMenu = async (page: Page) => {
    await settle(page);
    await page.getByRole("button", { name: "Menu" }).click();
    await settle(page);
  };
  return [
    { name: "dash-contacts", ...people },
    { name: "dark-dash-contacts", ...people, dark: true },
    { name: "id-dash-contacts", ...people, language: "id" },
    { name: "dash-contacts-1024", ...people, size: [1024, 768] },
    { name: "dash-contacts-800", ...people, size: [800, 700] },
    { name: "dash-contacts-480", ...people, size: [479, 800] },
    { name: "zoom-dash-contacts", ...people, size: [640, 400] },
    { name: "dash-contacts-empty", ...at("/contacts"), afterwards: settle },
    { name: "dash-contacts-filtered", ...people, ...at("/contacts?network=bluesky&tag=bandung&sort=last") },
    { name: "dash-contacts-filter-none", ...people, ...at("/contacts?network=youtube&saved=1") },
    { name: "dash-contacts-search", ...people, ...at("/contacts?q=ngoc") },
    { name: "dash-contacts-search-none", ...people, ...at("/contacts?q=Quokka") },
    { name: "dash-contacts-preview", ...beside },
    { name: "dark-dash-contacts-preview", ...beside, dark: true },
    { name: "id-dash-contacts-preview", ...beside, language: "id" },
    { name: "dash-contacts-preview-800", ...beside, size: [800, 700] },
    { name: "dash-contacts-preview-480", ...beside, size: [479, 800] },
    { name: "zoom-dash-contacts-preview", ...beside, size: [640, 400] },
    {
      name: "dash-contacts-many",
      ...many,
      afterwards: async (page) => {
        await settle(page);
        await page.mouse.move(600, 500);
        await page.mouse.wheel(0, 30_000);
        await settle(page);
      },
    },
    { name: "dash-contacts-selected", ...many, afterwards: keys("j", "j", "x", "j", "j", "X") },
    {
      name: "dash-contacts-columns",
      ...people,
      afterwards: async (page) => {
        await page.getByRole("button", { name: "Columns" }).click();
        await settle(page);
      },
    },
    { name: "dash-contacts-add", ...people, afterwards: keys("n") },
    { name: "dash-palette", ...people, afterwards: keys("Control+k") },
    { name: "dash-palette-found", ...people, afterwards: typed("ba") },
    { name: "dark-dash-palette-found", ...people, afterwards: typed("ba"), dark: true },
    { name: "id-dash-palette", ...people, afterwards: keys("Control+k"), language: "id" },
    { name: "dash-palette-none", ...people, afterwards: typed("quokka") },
    { name: "zoom-dash-palette", ...people, afterwards: typed("ba"), size: [640, 400] },
    { name: "dash-shortcuts", ...people, afterwards: keys("?") },
    { name: "id-dash-shortcuts", ...people, afterwards: keys("?"), language: "id" },
    { name: "dash-new-task", ...people, afterwards: chosen("add a task") },
    { name: "dash-new-opportunity", ...people, afterwards: chosen("add an opportunity") },
    { name: "dash-menu-480", ...people, size: [479, 800], afterwards: pressMenu },
    ...insightsStates({ busy: full, audience }),
    ...digestStates({ busy: full, audience }),
    { name: "dash-lost", ...at("/nowhere") },
    { name: "dash-lost-480", ...at("/nowhere"), size: [479, 800] },
  ];
}
