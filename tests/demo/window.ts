/** The demonstration in a window, for as long as somebody looks at it. */
import { setTimeout } from "node:timers/promises";
import type { BrowserContext } from "playwright-core";
import type { Jalin } from "../browser/harness/launch";
import { demoPages } from "./pages";
import { readAll, readReport } from "./read";

const guide = `Jalin is open in Chromium, with all of this in its tabs. Nothing is fetched from the network: only these pages are there.

  Who was on this page   click Jalin in the toolbar (under the puzzle piece; pin it to keep it in sight)
  Everybody              Contacts, in the popup; type to search a name, a handle or what somebody wrote
  One person             click them: profile, counts, and everything they did, newest first
  CSV                    ⋯ in the popup, Export contacts or Export interactions

Close the window or press Ctrl-C here to end. Nothing is kept.`;

/** Shows pages and popup. Resolves when the window was closed or `told` resolves. */
export async function keepWindow(jalin: Jalin, told: Promise<void>): Promise<void> {
  const over = Promise.race([told, closed(jalin.context)]);
  try {
    await Promise.race([over, show(jalin)]);
  } catch (error) {
    // a window closed halfway breaks off what was going on in it, a moment before it says that it is closed
    const isOver = await Promise.race([over.then(() => true), setTimeout(2_000, false)]);
    if (!isOver) throw error;
  }
  await over;
}

async function show(jalin: Jalin): Promise<void> {
  const read = await readAll(jalin, demoPages());
  console.log(`${readReport(read, process.stdout.columns ?? 140)}\n`);
  const front = read[0]?.tab;
  if (!front) throw new Error("There are no pages to show.");
  await front.bringToFront();
  const shown: unknown[] = read.map(({ tab }) => tab);
  if (!(await jalin.showPopup())) shown.push(await jalin.openPopup(front.url()));
  console.log(guide);
  for (const page of jalin.context.pages()) if (!shown.includes(page)) await page.close();
}

/** Resolves when the last tab is closed: on a Mac the program lives on without any. */
function closed(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (context.pages().length === 0) resolve();
    };
    for (const page of context.pages()) page.on("close", look);
    context.on("page", (page) => page.on("close", look));
    context.on("close", () => resolve());
  });
}
