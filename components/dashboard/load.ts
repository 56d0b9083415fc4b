import { loadDatabase } from "../../lib/db/load";
import { ContactsPage } from "../contacts/ContactsPage/ContactsPage";
import { currentPath, currentQuery } from "./location";
import type { Page } from "./page";
import { pageAt, type PageEntry, type PageId } from "./pages";

/** The page that it mostly opens with is in its first file: it waits for no other. */
const loaded = new Map<PageId, Page>([["contacts", ContactsPage]]);

/** The code of a page, where it is there already: then it is shown at once, without a moment of nothing. */
export function loadedPage({ id }: PageEntry): Page | undefined {
  return loaded.get(id);
}

/** Loads the code of a page. */
export async function loadPage(entry: PageEntry): Promise<Page> {
  const page = loaded.get(entry.id) ?? (await entry.load());
  loaded.set(entry.id, page);
  return page;
}

/** How long the first rendering waits for what the page asked ahead, ms: a slow disk must not look like a dead page. */
const patience = 100;

/**
 * Loads what the page at the present address needs, while the language is loaded: it is there for the first rendering, as
 * is what it shows first.
 */
export async function readyPage(): Promise<void> {
  const here = pageAt(currentPath());
  // whoever looks at it is told what went wrong
  const loading = here && loadPage(here.entry).catch(() => undefined);
  openDatabase().catch(() => undefined);
  const page = await loading;
  if (page?.ask) await Promise.race([page.ask(here?.params ?? {}, currentQuery()), wait(patience)]);
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** The first question opens the database, and that takes longer than an answer: it need not wait until a page asks. */
async function openDatabase(): Promise<void> {
  const { ruleInForce } = await loadDatabase();
  await ruleInForce();
}
