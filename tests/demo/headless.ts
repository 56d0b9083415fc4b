/** The demonstration without a window: what was captured, in the terminal and as files. */
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Contact } from "../../lib/model/records";
import { readTables } from "../browser/harness/landed";
import type { Jalin } from "../browser/harness/launch";
import { demoPages } from "./pages";
import { peopleTable } from "./people";
import { openPopup } from "./popup";
import { isComplete, readAll, readReport } from "./read";

/** Reads the pages, prints, writes the files into `folder`; the exit code, 1 where something was not read. */
export async function printEverything(jalin: Jalin, folder: string): Promise<number> {
  const width = process.stdout.columns ?? 140;
  const read = await readAll(jalin, demoPages());
  console.log(`${readReport(read, width)}\n`);

  const contacts = await jalin.readTable<Contact>("contacts");
  console.log(`${peopleTable(contacts, await readTables(jalin), Date.now(), width)}\n`);

  mkdirSync(folder, { recursive: true });
  const path = (name: string): string => join(folder, name);
  const [front] = read;
  const richest = contacts.toSorted((a, b) => kinds(b) - kinds(a) || b.heat - a.heat)[0];
  if (!front || !richest) throw new Error("Nothing was captured: there is nobody to show.");

  const popup = await openPopup(jalin, front.tab.url());
  await popup.pictureHere(path("popup-this-tab.png"));
  await popup.exportTo("contacts", path("contacts.csv"));
  await popup.exportTo("interactions", path("interactions.csv"));
  await popup.pictureContacts(path("popup-contacts.png"));
  await popup.pictureContact(richest, path("profile.png"));
  const lacksFonts = await popup.lacksFonts();
  await popup.close();

  for (const [what, file] of [
    ["Contacts", "contacts.csv"],
    ["Interactions", "interactions.csv"],
    ["Popup, this tab", "popup-this-tab.png"],
    ["Popup, contacts", "popup-contacts.png"],
    ["Profile", "profile.png"],
  ] as const)
    console.log(`${what.padEnd(16)} ${relative(process.cwd(), path(file))}`);
  if (lacksFonts)
    console.log(
      "\nBoxes in the pictures: this machine has no font for Japanese or emoji (Debian: fonts-droid-fallback,\nfonts-noto-color-emoji).",
    );

  if (isComplete(read)) return 0;
  console.error("\nNot everything on the pages was read: see the lines above that say less than all.");
  return 1;
}

/** How many kinds of engagement a contact has shown. */
function kinds({ counts }: Contact): number {
  return Object.keys(counts).length;
}
