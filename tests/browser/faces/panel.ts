/** The states of the panel beside the pages. */
import type { Page } from "playwright-core";
import type { PageState } from "../../../lib/messaging/protocol";
import type { State } from "./state";

interface Given {
  /** everybody, with tasks and answers */
  busy: Partial<State>;
  own: NonNullable<State["own"]>;
  answered: NonNullable<State["seed"]>;
  pageState: (change?: Partial<PageState>) => PageState;
  note: NonNullable<State["note"]>;
  tags: NonNullable<State["tags"]>;
}

const mayas = "https://bsky.app/profile/mayaputri.example";
const strangers = "https://bsky.app/profile/nobody-yet.example";

export function panelStates({ busy, own, answered, pageState, note, tags }: Given): State[] {
  const settle = async (page: Page) => {
    await page.locator("[data-row]:focus-within").waitFor();
    await page.waitForTimeout(200);
  };
  const beside = { ...busy, path: "sidepanel.html", size: [360, 720], afterwards: settle } as const;
  const profile = (url: string) =>
    ({ url, page: pageState({ kind: "profile", url, people: [], read: 0, readByType: {}, stated: {} }) }) as const;
  const ofMaya = { ...beside, seed: answered, own, note, tags, tab: profile(mayas) };
  const press = (key: string, typed: string) => async (page: Page) => {
    await page.locator("[data-row]:focus-within").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press(key);
    await page.locator("form textarea").waitFor();
    await page.keyboard.type(typed);
  };
  const openFirst = async (page: Page) => {
    await page.getByRole("button", { name: /^Maya Putri @/ }).click();
    await page.getByRole("heading", { name: "Maya Putri", level: 1 }).waitFor();
    await page.waitForTimeout(300);
  };
  const thread = "https://bsky.app/profile/kopisore.example/post/launch";
  return [
    { name: "panel", ...beside },
    {
      name: "panel-many-known",
      ...beside,
      afterwards: async (page) => page.getByRole("button", { name: /^Known/ }).click(),
    },
    { name: "panel-tag", ...beside, tags, afterwards: press("#", "brew bar") },
    {
      name: "panel-note",
      ...beside,
      afterwards: press("n", "Asked for the V60 recipe again. Send the card with the next box."),
    },
    { name: "panel-task", ...beside, afterwards: press("t", "Send the recipe card") },
    { name: "panel-contact", ...beside, afterwards: openFirst },
    { name: "panel-profile", ...ofMaya },
    { name: "panel-profile-new", ...beside, tab: profile(strangers) },
    {
      name: "panel-empty",
      path: "sidepanel.html",
      size: [360, 720],
      tab: { url: thread, page: pageState({ people: [], read: 0, readByType: {} }) },
    },
    { name: "panel-off", path: "sidepanel.html", size: [360, 720], tab: { url: thread, granted: false } },
    { name: "panel-unseen", path: "sidepanel.html", size: [360, 720], tab: { url: "" } },
    { name: "panel-waiting", ...beside, tab: { url: thread, page: pageState({ state: "waiting", pending: 12 }) } },
    {
      name: "settings-button",
      path: "dashboard.html#/settings?at=button",
      size: [1100, 800],
      afterwards: async (page) => {
        await page.getByRole("switch", { name: "Show a save button beside people on the page" }).click();
        await page.getByRole("switch", { name: "Show the save button on LinkedIn as well" }).waitFor();
      },
    },
    {
      name: "settings-button-sure",
      path: "dashboard.html#/settings?at=button",
      size: [1100, 800],
      afterwards: async (page) => {
        await page.getByRole("switch", { name: "Show a save button beside people on the page" }).click();
        await page.getByRole("switch", { name: "Show the save button on LinkedIn as well" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    { name: "dark-panel", ...beside, dark: true },
    { name: "dark-panel-profile", ...ofMaya, dark: true },
    { name: "id-panel", ...beside, language: "id" },
    { name: "id-panel-profile", ...ofMaya, language: "id" },
    { name: "id-panel-task", ...beside, language: "id", afterwards: press("t", "Kirim kartu resep") },
    { name: "narrow-panel", ...beside, size: [320, 600] },
    { name: "narrow-panel-profile", ...ofMaya, size: [320, 600] },
    { name: "zoom-panel", ...beside, size: [320, 400] },
  ];
}
