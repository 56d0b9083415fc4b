/** The keyword `jl` in the address bar: who it finds while somebody types, and where Enter leads. */
import { browser } from "wxt/browser";
import { searchContacts } from "../db/search";
import type { Contact } from "../model/records";
import { wordsOf } from "../model/search";
import { openDashboard } from "./activeTab";
import { language } from "./language";

/** Addresses of the dashboard, as its routes make them. */
export interface Addresses {
  contact(id: string): string;
  search(query: string): string;
}

/** Where the browser wants it opened. */
export type Disposition = "currentTab" | "newForegroundTab" | "newBackgroundTab";

interface Suggestion {
  /** what Enter hands over: an address of the dashboard */
  content: string;
  description: string;
}

/** As many as the browsers show. */
const most = 6;
/** What stands before an address that was chosen from the suggestions, and before nothing that is typed. */
const chosen = "jalin:";

/** Chromium reads descriptions as XML, Firefox shows them as they are. */
const isXml = import.meta.env.BROWSER !== "firefox";

/** People for what was typed so far, found as the search finds them: without accents and case. */
export async function suggestionsFor(typed: string, to: Addresses): Promise<Suggestion[]> {
  const hits = await searchContacts(typed, {}, most);
  return hits.map(({ contact }) => ({
    content: chosen + to.contact(contact.id),
    description: describe(contact, typed, isXml),
  }));
}

/** A person on one line, marked where it was found: "Nguyễn Ngọc Bảo @ngocbao_cafe". */
export function describe({ name, handle }: Pick<Contact, "name" | "handle">, typed: string, xml: boolean): string {
  const wanted = wordsOf(typed);
  if (!xml) return handle === undefined ? name : `${name} @${handle}`;
  const marked = name.replace(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu, (part) => {
    const isHit = wordsOf(part).some((word) => wanted.some((each) => word.startsWith(each)));
    return isHit ? `<match>${escaped(part)}</match>` : escaped(part);
  });
  return handle === undefined ? marked : `${marked} <dim>@${escaped(handle)}</dim>`;
}

/** Text as XML takes it; what XML cannot hold at all is left out, for one such character loses the whole suggestion. */
function escaped(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "").replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Goes where Enter leads: to the person chosen, to the one found, else to the list with what was typed. */
export async function enter(typed: string, disposition: Disposition, to: Addresses): Promise<void> {
  const path = typed.startsWith(`${chosen}/`) ? typed.slice(chosen.length) : await pathFor(typed, to);
  if (disposition === "newForegroundTab") return openDashboard(path);
  const url = browser.runtime.getURL("/dashboard.html") + `#${path}`;
  if (disposition === "newBackgroundTab") await browser.tabs.create({ url, active: false });
  else await browser.tabs.update({ url });
}

async function pathFor(typed: string, to: Addresses): Promise<string> {
  const [first, second] = await searchContacts(typed, {}, 2);
  // one person is meant; of several the list lets choose
  return first && !second ? to.contact(first.contact.id) : to.search(typed.trim());
}

/** Listens to the address bar; to be called in the worker's first turn. */
export function watchOmnibox(to: Addresses): void {
  const { omnibox } = browser;
  let asked = 0;
  omnibox.onInputStarted.addListener(() => {
    void language().then(({ words }) => omnibox.setDefaultSuggestion({ description: words.omnibox }));
  });
  omnibox.onInputChanged.addListener((typed, suggest) => {
    asked += 1;
    const turn = asked;
    // of what was typed before nobody wants to know any more
    void suggestionsFor(typed, to).then((found) => turn === asked && suggest(found));
  });
  omnibox.onInputEntered.addListener((typed, disposition) => void enter(typed, disposition, to));
}
