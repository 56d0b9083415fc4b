/** States of the page that shows every part of components/ui. */
import type { Page } from "playwright-core";
import type { State } from "./state";

const kit = { path: "kit.html", size: [1100, 4150] } as const satisfies Partial<State>;
const window = { path: "kit.html", size: [800, 600] } as const satisfies Partial<State>;
const face = { path: "kit.html", size: [400, 600] } as const satisfies Partial<State>;

const press = (button: string, shown: string) => async (page: Page) => {
  await page.getByRole("button", { name: button }).first().click();
  await page.locator(shown).first().waitFor();
};

/**
 * Everything on the page under the pointer, or with the keyboard's focus, at once, as the inspector of the browser does it:
 * the rules drawn are the parts' own. It lasts as long as the page.
 */
const forced =
  (selector: string, ...pseudos: string[]) =>
  async (page: Page) => {
    const inspector = await page.context().newCDPSession(page);
    await inspector.send("DOM.enable");
    await inspector.send("CSS.enable");
    const { root } = await inspector.send("DOM.getDocument");
    const { nodeIds } = await inspector.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
    for (const nodeId of nodeIds)
      await inspector.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses: pseudos });
  };

const controls = "a, button, input, select, [tabindex]";
const hover = forced(`${controls}, label`, "hover");
const focus = forced(`:is(${controls}):not(:disabled)`, "focus", "focus-visible");

export const kitStates: readonly State[] = [
  { name: "kit", ...kit },
  { name: "dark-kit", ...kit, dark: true },
  { name: "rtl-kit", ...kit, pseudo: "rtl" },
  { name: "long-kit", ...kit, pseudo: "long" },
  { name: "zoom-kit", ...kit, size: [550, 5900] },
  { name: "kit-hover", ...kit, afterwards: hover },
  { name: "dark-kit-hover", ...kit, dark: true, afterwards: hover },
  { name: "kit-focus", ...kit, afterwards: focus },
  { name: "dark-kit-focus", ...kit, dark: true, afterwards: focus },
  { name: "kit-dialog", ...window, afterwards: press("Open a dialog", "[role=dialog]") },
  { name: "kit-form", ...window, afterwards: press("Open a form", "[role=dialog]") },
  { name: "dark-kit-form", ...window, dark: true, afterwards: press("Open a form", "[role=dialog]") },
  { name: "kit-drawer", ...window, afterwards: press("Open a drawer", "[role=dialog]") },
  { name: "kit-sheet", ...window, afterwards: press("Open a sheet", "[role=dialog]") },
  { name: "kit-popover", ...window, afterwards: press("Columns", "[role=dialog]") },
  { name: "kit-columns", ...window, afterwards: press("Choose columns", "[role=dialog]") },
  { name: "dark-kit-columns", ...window, dark: true, afterwards: press("Choose columns", "[role=dialog]") },
  { name: "kit-screen", ...face, afterwards: press("Open a screen", "main h1") },
  { name: "dark-kit-screen", ...face, dark: true, afterwards: press("Open a screen", "main h1") },
  { name: "rtl-kit-screen", ...face, pseudo: "rtl", afterwards: press("Open a screen", "main h1") },
  { name: "kit-menu", ...window, afterwards: press("Commands", "[role=menu]") },
  { name: "dark-kit-menu", ...window, dark: true, afterwards: press("Commands", "[role=menu]") },
  { name: "kit-toast-busy", ...window, afterwards: press("Take a while", "[role=status] button") },
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
