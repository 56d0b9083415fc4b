/** Jalin's popup under the hands of a person: everything is clicked, nothing is reached around it. */
import type { Page } from "playwright-core";
import type { Exported } from "../../lib/exchange/export/request";
import type { Contact } from "../../lib/model/records";
import { languageFor, type Words } from "../../lib/words";
import { exportInEnglish } from "../../lib/words/export/en";
import { exportInIndonesian } from "../../lib/words/export/id";
import { historyInEnglish } from "../../lib/words/history/en";
import { historyInIndonesian } from "../../lib/words/history/id";
import type { Jalin } from "../browser/harness/launch";

export interface Popup {
  /** a picture of the people on the tab's page */
  pictureHere(path: string): Promise<void>;
  /** a picture of the list of contacts */
  pictureContacts(path: string): Promise<void>;
  /** a picture of one contact, found by searching for the name */
  pictureContact(contact: Contact, path: string): Promise<void>;
  /** True where the machine has no font for what is shown, so that pictures have boxes instead. */
  lacksFonts(): Promise<boolean>;
  /** Exports to a file by the popup's own button. */
  exportTo(what: Exported, path: string): Promise<void>;
  close(): Promise<void>;
}

/** The popup over the tab at this address, as large as a browser shows it. */
export async function openPopup(jalin: Jalin, url: string): Promise<Popup> {
  const page = await jalin.openPopup(url);
  await page.setViewportSize({ width: 400, height: 600 });
  const { words, speech } = languageFor("auto", await page.evaluate(() => navigator.languages));
  const history = (speech.locale.startsWith("id") ? historyInIndonesian : historyInEnglish)(speech);
  const said = (speech.locale.startsWith("id") ? exportInIndonesian : exportInEnglish)(speech);
  const rows = page.locator("[data-row]");
  const picture = async (path: string): Promise<void> => {
    // no pointer over a row, no ring around what was clicked last
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.screenshot({ path, animations: "disabled" });
  };

  return {
    async pictureHere(path) {
      await page.getByRole("tab", { name: words.nav.here }).click();
      await rows.first().waitFor();
      await picture(path);
    },
    async pictureContacts(path) {
      await page.getByRole("tab", { name: words.nav.contacts }).click();
      await rows.first().waitFor();
      await picture(path);
    },
    async pictureContact(contact, path) {
      await page.getByRole("tab", { name: words.nav.contacts }).click();
      await page.getByLabel(words.contactList.search).fill(contact.name);
      await page.locator(`[data-row=${JSON.stringify(contact.id)}] [data-open]`).click();
      await page.getByRole("heading", { name: contact.name }).waitFor();
      await page.getByRole("heading", { name: history.title }).scrollIntoViewIfNeeded();
      await picture(path);
      await page.getByRole("button", { name: words.nav.back, exact: true }).click();
    },
    lacksFonts: () => page.evaluate(lacksFonts),
    exportTo: (what, path) => exportTo(page, words, { what, button: said.button(said.formats.csv) }, path),
    close: () => page.close(),
  };
}

async function exportTo(
  page: Page,
  words: Words,
  { what, button }: { what: Exported; button: string },
  path: string,
): Promise<void> {
  const { menu, nav } = words;
  await page.getByRole("button", { name: nav.menu, exact: true }).click();
  const entry = what === "contacts" ? menu.exportContacts : menu.exportInteractions;
  await page.getByRole("menuitem", { name: entry }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  await (await download).saveAs(path);
  await page.getByRole("button", { name: nav.back, exact: true }).click();
}

/** Runs in a page. Two different signs look the same where neither is in any font. */
function lacksFonts(): boolean {
  const drawn = (sign: string): string => {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    if (pen) pen.font = "20px system-ui";
    pen?.fillText(sign, 8, 40);
    return canvas.toDataURL();
  };
  return drawn("茶") === drawn("語") || drawn("🍓") === drawn("🙏");
}
