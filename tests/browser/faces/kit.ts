/** States of the page that shows every part of components/ui. */
import type { Page } from "playwright-core";
import type { State } from "./state";

const kit = { path: "kit.html", size: [1100, 2300] } as const satisfies Partial<State>;
const window = { path: "kit.html", size: [800, 600] } as const satisfies Partial<State>;

const press = (button: string, shown: string) => async (page: Page) => {
  await page.getByRole("button", { name: button }).first().click();
  await page.locator(shown).first().waitFor();
};

export const kitStates: readonly State[] = [
  { name: "kit", ...kit },
  { name: "dark-kit", ...kit, dark: true },
  { name: "rtl-kit", ...kit, pseudo: "rtl" },
  { name: "long-kit", ...kit, pseudo: "long" },
  { name: "zoom-kit", ...kit, size: [550, 4400] },
  { name: "kit-dialog", ...window, afterwards: press("Open a dialog", "[role=dialog]") },
  { name: "kit-form", ...window, afterwards: press("Open a form", "[role=dialog]") },
  { name: "dark-kit-form", ...window, dark: true, afterwards: press("Open a form", "[role=dialog]") },
  { name: "kit-drawer", ...window, afterwards: press("Open a drawer", "[role=dialog]") },
  { name: "kit-sheet", ...window, afterwards: press("Open a sheet", "[role=dialog]") },
  { name: "kit-popover", ...window, afterwards: press("Columns", "[role=dialog]") },
  { name: "kit-menu", ...window, afterwards: press("Commands", "[role=menu]") },
  { name: "dark-kit-menu", ...window, dark: true, afterwards: press("Commands", "[role=menu]") },
  { name: "kit-toast", ...window, afterwards: press("Say something", "[role=status] button") },
  {
    name: "kit-tip",
    ...window,
    afterwards: async (page) => {
      await page.getByRole("button", { name: "Why?" }).hover();
      await page.locator("[role=tooltip]").waitFor();
    },
  },
  { name: "kit-date", ...window, afterwards: press("Choose a day", "[role=dialog] [role=grid] button") },
  {
    name: "id-kit-date",
    ...window,
    language: "id",
    afterwards: press("Pilih tanggal", "[role=dialog] [role=grid] button"),
  },
  {
    name: "kit-combobox",
    ...window,
    afterwards: async (page) => {
      const field = page.getByRole("combobox", { name: "Organisation" });
      await field.fill("kopi");
      await page.locator("[role=option]").first().waitFor();
    },
  },
];
