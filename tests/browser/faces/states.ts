/** The states in which the faces are looked at and checked. */
import type { Page } from "playwright-core";
import type { PageState } from "../../../lib/messaging/protocol";
import type { Account } from "../../../lib/model/capture";
import { defaultSite, type Settings } from "../../../lib/model/settings";
import type { PageReport } from "../../../lib/model/health";
import type { FakeTab } from "./tab";
import { act, answered, audience, crowd, longHistory, people, roaster, type Reading, type Who } from "./people";

export interface State {
  name: string;
  path?: "popup.html" | "welcome.html";
  tab?: FakeTab;
  /** what is stored; nothing where it is absent */
  seed?: (now: number) => Reading[];
  /** what pages reported before, oldest first */
  health?: (now: number) => [network: string, report: PageReport][];
  /** who is signed in, by network */
  signedIn?: Record<string, Account>;
  /** the user's own accounts, by network */
  own?: Record<string, Account>;
  saved?: string[];
  note?: [id: string, note: string];
  tags?: [id: string, tags: string[]];
  /** what the popup remembers of itself */
  view?: object;
  language?: "id";
  /** what is chosen for networks */
  sites?: Settings["sites"];
  dark?: boolean;
  /** CSS px; 400 × 600 is the popup */
  size?: readonly [width: number, height: number];
  /** what is done before the picture */
  afterwards?: (page: Page) => Promise<void>;
}

const thread = "https://bsky.app/profile/kopisore.example/post/launch";

export function pageState(change: Partial<PageState> = {}): PageState {
  return {
    network: "bluesky",
    kind: "post",
    url: thread,
    state: "reading",
    read: 40,
    readByType: { comment: 22, reply: 12, share: 6 },
    stated: { comments: 120, reactions: 341, shares: 48 },
    more: "open-replies",
    pending: 0,
    problems: 0,
    people: here,
    ...change,
  };
}

const here: PageState["people"] = (
  [
    ["ryo", "浅煎りもありますか。大阪まで送ってもらえますか。"],
    ["sister", undefined],
    ["maya", "Ordered two bags before I finished reading. Is the honey note there with a V60 too?"],
    ["leaf", undefined],
    ["bao", "Do you ship to Đà Nẵng?"],
    ["layla", "جرّبت الثالثة في القطار، والنتيجة كانت أفضل مما توقعت"],
    ["quiet", "Bookmarked."],
    ["long", "We approve of stories, and of closing times that depend on them."],
  ] as [Who, string | undefined][]
).map(([who, text]) => ({
  account: people[who],
  type: text === undefined ? "share" : "comment",
  count: who === "maya" ? 3 : 1,
  ...(text !== undefined && { text }),
}));

const reading: FakeTab = { url: thread, page: pageState() };
const maya = "bluesky:bluesky-mayaputri.example";
const contacts = { tab: "contacts", order: "hot", filter: {}, query: "" };
const saved = [maya, "x:x-ngocbao_cafe", "bluesky:bluesky-duasaudara.example"];
const full = { seed: audience, saved, tab: reading };
const note: [string, string] = [maya, "Runs the brew bar in Bandung. Asked for a sample box; send with roast date."];
const tags: [string, string[]] = [maya, ["bandung", "brew bar"]];

const changed = pageState({ state: "layout-changed", people: [], read: 0, readByType: {} });
const layout: FakeTab = {
  url: thread,
  page: changed,
  skeleton: {
    language: "en",
    expected: 34,
    text: `html [lang]
 head
  meta [charset]
  meta [name content] ×14
  link [rel href] ×6
  script [src defer] ×3
  title …
 body > div [id class] > div [class]
  nav [role aria-label]
   a [href aria-label class] > div [class] ×7
   button [type class tabindex] > svg [* fill]
  div [class role] > div [class]
   div [data-testid class]
    div [class] > a [href class] > img [src alt loading]
    div [class]
     a [href class] > span [class] …
     span [class] …
     time [datetime class] …
    div [class] …
   div [class data-testid] ×34
    a [href class] > img [src alt loading]
    div [class]
     a [href class] > span [class] …
     time [datetime class] …
    div [class] …
    div [class role]
     button [type class aria-label] > span [class] … ×3
   x-more [*] > button [type] …`,
  },
};

const day = 24 * 60 * 60_000;
const broken = (now: number): [string, PageReport][] => [
  ["bluesky", { at: now - day, read: 316, problems: { "no-author": 9, "no-id": 3 } }],
  ["bluesky", { at: now, read: 0, problems: { "layout-changed": 1 }, page: { kind: "post", went: "changed" } }],
];
/** Every status there is; what is not named was never read. */
const health = (now: number): [string, PageReport][] => [
  ["bluesky", { at: now - 2 * 60_000, read: 1204, problems: {} }],
  ["facebook", { at: now - day, read: 304, problems: { "no-author": 9, "no-id": 3 } }],
  ["github", { at: now, read: 0, problems: { "bad-json": 4, "odd-one": 1 } }],
  ["hackernews", { at: now - 3 * day, read: 0, problems: {}, page: { kind: "post", went: "changed" } }],
  ["instagram", { at: now - 5 * day, read: 71, problems: {}, page: { kind: "reactions", went: "changed" } }],
  ["instagram", { at: now, read: 0, problems: {}, page: { kind: "notifications", went: "changed" } }],
];

const forum: FakeTab = { url: "https://forum.kopitetes.example/t/panen-gayo/812", landmark: 0 };
const added = {
  mastodon: { ...defaultSite, closed: true, hosts: ["kopi.example"] },
  discourse: { ...defaultSite, hosts: ["forum.rumahteh.example", "diskusi.pasarkopinusantara.example"] },
};
const hosts = { path: "welcome.html", tab: { url: thread }, sites: added, size: [1000, 900] } as const;
/** A host is typed that cannot be added. */
const typeHost = async (page: Page) => {
  const field = page.locator("form input[inputmode=url]").first();
  await field.fill("www.youtube.com");
  await field.press("Enter");
  await inView(page);
};
const inView = async (page: Page) =>
  page
    .locator("form input[inputmode=url]")
    .first()
    .evaluate((field) => field.closest("li")?.scrollIntoView());

export const states: readonly State[] = [
  { name: "tab-off", tab: { url: thread, granted: false } },
  { name: "tab-reading", ...full },
  {
    name: "tab-signed-in",
    ...full,
    signedIn: { bluesky: roaster.bluesky },
    tab: { url: thread, page: pageState({ viewer: roaster.bluesky }) },
  },
  { name: "tab-reading-nobody", tab: { url: thread, page: pageState({ people: [], read: 0, readByType: {} }) } },
  {
    name: "tab-nothing",
    tab: {
      url: "https://bsky.app/settings",
      page: pageState({ state: "nothing-here", people: [], kind: undefined } as never),
    },
  },
  { name: "tab-found", tab: forum },
  { name: "tab-unsupported", tab: { url: "https://example.com/" } },
  { name: "tab-private", tab: { url: thread, incognito: true } },
  { name: "tab-absent", tab: { url: thread } },
  { name: "tab-reload", tab: { url: thread, page: pageState({ state: "stopped" }) } },
  { name: "tab-waiting", ...full, tab: { url: thread, page: pageState({ state: "waiting", pending: 12 }) } },
  { name: "tab-full", ...full, tab: { url: thread, page: pageState({ state: "full", pending: 12 }) } },
  { name: "tab-layout", tab: layout, health: broken },
  { name: "tab-layout-silent", tab: { url: thread, page: changed } },
  { name: "tab-sign-in", tab: { url: thread, page: pageState({ more: "sign-in", people: [], readByType: {} }) } },
  {
    name: "tab-feed",
    ...full,
    tab: { url: thread, page: pageState({ kind: "feed", stated: {}, more: "scroll", readByType: { share: 6 } }) },
  },
  {
    name: "menu",
    ...full,
    afterwards: async (page) => page.getByRole("button", { name: "More", exact: true }).click(),
  },
  { name: "shortcuts", ...full, afterwards: async (page) => page.keyboard.press("?") },
  { name: "contacts-empty", tab: reading, view: contacts },
  {
    name: "contacts-one",
    tab: reading,
    view: contacts,
    seed: (now) => [act(now, "bao", "comment", "grinder", 60_000, { text: "Do you know where to get spare burrs?" })],
  },
  { name: "contacts", ...full, view: contacts },
  {
    name: "contacts-many",
    tab: reading,
    view: contacts,
    seed: (now) => [...audience(now), ...crowd(now, 1500)],
    afterwards: async (page) => {
      await page.mouse.move(200, 400);
      await page.mouse.wheel(0, 21_000);
      await page.waitForTimeout(600);
    },
  },
  {
    name: "contacts-filtered",
    ...full,
    view: { ...contacts, filter: { network: "bluesky", saved: true }, order: "new" },
  },
  { name: "contacts-filter-none", ...full, view: { ...contacts, filter: { network: "youtube", saved: true } } },
  { name: "search", ...full, view: { ...contacts, query: "ngoc" } },
  { name: "search-text", ...full, view: { ...contacts, query: "box" } },
  { name: "search-none", ...full, view: { ...contacts, query: "Quokka" } },
  { name: "contact", ...full, note, tags, view: { ...contacts, contact: maya } },
  {
    name: "contact-answered",
    ...full,
    seed: answered,
    own: { bluesky: roaster.bluesky },
    view: { ...contacts, contact: maya },
  },
  { name: "contact-short", ...full, view: { ...contacts, contact: "x:x-layla_qahwa" } },
  { name: "contact-about", ...full, view: { ...contacts, contact: "youtube:youtube-SeftonBrews" } },
  { name: "contact-long-name", ...full, view: { ...contacts, contact: "x:x-the_society_for_the_preservation" } },
  {
    name: "contact-heat",
    ...full,
    view: { ...contacts, contact: maya },
    afterwards: async (page) => {
      await page.getByRole("button", { name: "Why?" }).click();
      await page.waitForTimeout(200);
    },
  },
  {
    name: "contact-history",
    seed: (now) => longHistory(now, "quiet", 400),
    tab: reading,
    view: { ...contacts, contact: "x:x-k_oslo" },
    afterwards: async (page) => {
      await page.mouse.move(200, 400);
      for (let turn = 0; turn < 12; turn += 1) {
        await page.mouse.wheel(0, 900);
        await page.waitForTimeout(120);
      }
    },
  },
  { name: "contact-gone", tab: reading, view: { ...contacts, contact: "x:gone" } },
  { name: "export", ...full, view: { ...contacts, exporting: "contacts", filter: { network: "bluesky" } } },
  {
    name: "export-done",
    ...full,
    view: { ...contacts, exporting: "interactions" },
    afterwards: async (page) => {
      await page.getByRole("button", { name: "Export CSV" }).click();
      await page.waitForTimeout(400);
    },
  },

  { name: "dark-tab-reading", ...full, dark: true },
  { name: "dark-tab-off", tab: { url: thread, granted: false }, dark: true },
  { name: "dark-tab-full", ...full, dark: true, tab: { url: thread, page: pageState({ state: "full", pending: 12 }) } },
  { name: "dark-tab-layout", tab: layout, health: broken, dark: true },
  { name: "dark-contacts", ...full, dark: true, view: contacts },
  { name: "dark-contact", ...full, note, tags, dark: true, view: { ...contacts, contact: maya } },
  {
    name: "dark-export",
    ...full,
    dark: true,
    view: { ...contacts, exporting: "contacts", filter: { network: "bluesky" } },
  },

  { name: "dark-tab-found", tab: forum, dark: true },
  { name: "id-tab-found", tab: forum, language: "id" },
  { name: "id-tab-off", tab: { url: thread, granted: false }, language: "id" },
  { name: "id-tab-reading", ...full, language: "id" },
  { name: "id-tab-layout", tab: layout, health: broken, language: "id" },
  { name: "id-contacts", ...full, language: "id", view: contacts },
  { name: "id-contact", ...full, note, tags, language: "id", view: { ...contacts, contact: maya } },
  {
    name: "id-export",
    ...full,
    language: "id",
    view: { ...contacts, exporting: "interactions", filter: { saved: true } },
  },

  { name: "zoom-contacts", ...full, view: contacts, size: [400, 300] },
  { name: "zoom-contact", ...full, note, tags, view: { ...contacts, contact: maya }, size: [400, 300] },
  { name: "zoom-tab-layout", tab: layout, health: broken, size: [400, 300] },
  { name: "zoom-tab-off", tab: { url: thread, granted: false }, size: [400, 300] },
  { name: "narrow-tab-reading", ...full, size: [320, 600] },
  { name: "narrow-contacts", ...full, view: contacts, size: [320, 600] },
  { name: "narrow-contact", ...full, note, tags, view: { ...contacts, contact: maya }, size: [320, 600] },

  { name: "welcome", path: "welcome.html", size: [1000, 1100], tab: { url: thread, granted: false } },
  { name: "welcome-on", path: "welcome.html", size: [1000, 1400], tab: { url: thread } },
  {
    name: "welcome-own",
    path: "welcome.html",
    size: [1000, 1400],
    tab: { url: thread },
    own: { bluesky: roaster.bluesky },
    signedIn: { facebook: { id: "1", name: "Kopi Sore" } },
  },
  {
    name: "welcome-own-wrong",
    path: "welcome.html",
    size: [1000, 1400],
    tab: { url: thread },
    own: { bluesky: roaster.bluesky },
    afterwards: async (page) => {
      await page.getByRole("button", { name: "Add your account on Bluesky" }).click();
      await page.getByRole("textbox", { name: "Add your account on Bluesky" }).fill("Kopi Sore");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "welcome-dark", path: "welcome.html", size: [1000, 1400], tab: { url: thread }, dark: true },
  {
    name: "welcome-id",
    path: "welcome.html",
    size: [1000, 1100],
    tab: { url: thread, granted: false },
    language: "id",
  },
  { name: "welcome-hosts", ...hosts, afterwards: inView },
  { name: "dark-welcome-hosts", ...hosts, afterwards: typeHost, dark: true },
  { name: "welcome-hosts-wrong", ...hosts, afterwards: typeHost },
  { name: "id-welcome-hosts", ...hosts, afterwards: typeHost, language: "id" },
  {
    name: "welcome-hosts-locked",
    ...hosts,
    tab: { url: thread, locked: "pasarkopinusantara" },
    size: [320, 600],
    afterwards: inView,
  },
  { name: "zoom-welcome-hosts", ...hosts, afterwards: typeHost, size: [400, 500] },
  { name: "welcome-narrow", path: "welcome.html", size: [320, 1400], tab: { url: thread } },
  { name: "welcome-health", path: "welcome.html", size: [1000, 2400], tab: { url: thread }, health },
  { name: "dark-welcome-health", path: "welcome.html", size: [1000, 2400], tab: { url: thread }, health, dark: true },
  { name: "id-welcome-health", path: "welcome.html", size: [1000, 2400], tab: { url: thread }, health, language: "id" },
  { name: "zoom-welcome-health", path: "welcome.html", size: [400, 4000], tab: { url: thread }, health },
];
