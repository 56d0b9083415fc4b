/** The states of the page of exports. */
import type { Page } from "playwright-core";
import type { State } from "./state";

interface Given {
  /** everybody, with tasks and answers */
  busy: Partial<State>;
}

export function exportStates({ busy }: Given): State[] {
  const at = (path: string): Partial<State> => ({ path: `dashboard.html#${path}`, size: [1280, 1200] });
  const settle = (page: Page) => page.waitForTimeout(700);
  const page: Partial<State> = { ...busy, ...at("/data/export"), afterwards: settle };
  const choose = (format: RegExp, target?: string) => async (shown: Page) => {
    await settle(shown);
    await shown.getByRole("radio", { name: format }).check();
    if (target !== undefined) await shown.getByRole("combobox", { name: /^(For|Untuk)$/ }).selectOption(target);
    await settle(shown);
  };
  const what = (name: string, format: RegExp) => async (shown: Page) => {
    await settle(shown);
    await shown.getByRole("radio", { name: new RegExp(`^${name}`) }).check();
    await choose(format)(shown);
  };
  const zoom = { size: [640, 400] as const };
  return [
    { name: "exports", ...page },
    { name: "exports-empty", ...at("/data/export"), afterwards: settle },
    { name: "exports-list", ...page, ...at("/data/export?kind=conversation&network=bluesky") },
    { name: "exports-hubspot", ...page, afterwards: choose(/^CSV/, "hubspot") },
    { name: "exports-salesforce", ...page, afterwards: choose(/^CSV/, "salesforceLead") },
    {
      name: "exports-columns",
      ...page,
      afterwards: async (shown) => {
        await settle(shown);
        await shown.getByRole("button", { name: /column|kolom/ }).click();
        await settle(shown);
      },
    },
    { name: "exports-workbook", ...page, afterwards: choose(/^Excel/) },
    { name: "exports-vcard", ...page, afterwards: choose(/^vCard/) },
    { name: "exports-json", ...page, afterwards: choose(/^JSON/) },
    { name: "exports-lines", ...page, afterwards: what("Interactions", /^NDJSON/) },
    { name: "exports-calendar", ...page, afterwards: what("Tasks", /^iCalendar/) },
    {
      name: "exports-done",
      ...page,
      afterwards: async (shown) => {
        await settle(shown);
        await shown.getByRole("button", { name: "Export CSV" }).click();
        await settle(shown);
      },
    },
    {
      name: "exports-picked",
      ...busy,
      ...at("/contacts"),
      size: [1280, 800],
      afterwards: async (shown) => {
        await settle(shown);
        await shown.locator("[role=row][data-row]").first().focus();
        await shown.keyboard.press("x");
        await shown.getByRole("button", { name: "Export", exact: true }).click();
        await settle(shown);
        await settle(shown);
      },
    },
    { name: "dark-exports", ...page, dark: true, afterwards: choose(/^CSV/, "salesforceLead") },
    { name: "id-exports", ...page, language: "id", afterwards: choose(/^CSV/, "salesforceLead") },
    { name: "zoom-exports", ...page, ...zoom },
    { name: "narrow-exports", ...page, size: [320, 1400] },
    { name: "narrow-exports-480", ...page, size: [480, 1400] },
  ];
}
