/** The states in which the faces are looked at and checked. */
import type { Page } from "playwright-core";
import type { PageState } from "../../../lib/messaging/protocol";
import { defaultSite } from "../../../lib/model/settings";
import type { PageReport } from "../../../lib/model/health";
import { backupStates } from "./backup";
import { dashboardStates } from "./dashboard";
import { deskStates } from "./desk";
import { feelingStates } from "./feelings";
import { eraseStates } from "./erase";
import type { Faces } from "./ingest";
import { exportStates } from "./exports";
import { houseStates } from "./house";
import { kitStates } from "./kit";
import { panelStates } from "./panel";
import type { FakeTab } from "./tab";
import { bulkStates } from "./bulk";
import { importStates } from "./imports";
import { privacyStates } from "./privacy";
import type { State } from "./state";
import { trendStates } from "./trends";
import { wholeStates } from "./whole";
import { act, answered, audience, crowd, longHistory, regular, people, roaster, waiting, type Who } from "./people";

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

const citra = "bluesky:bluesky-citratetes.example";
/** Somebody of whom much is known, part of it typed, and who may have one more account. */
const known = {
  tab: reading,
  seed: (now: number) => [...audience(now), ...regular(now)],
  view: { ...contacts, contact: citra },
  before: async ({ commands, suggest }: Faces, now: number) => {
    const id = "bluesky:bluesky-citratetes.example";
    const options = { now: now - 3 * 86_400_000 };
    await suggest(id, "x:x-citratetes", 0.93, [
      { is: "name", likeness: "same", rarity: "rare" },
      { is: "company", value: "Kopi Tetes" },
      { is: "place", value: "Bandung" },
    ]);
    const { id: shop } = await commands.addPerson({ name: "Kopi Tetes", organisation: true }, options);
    await commands.setCompany(id, shop, options);
    await commands.setField(id, "role", "Head of Coffee and training", options);
    await commands.setField(id, "birthday", "1991-03-08", options);
    await commands.setList(id, "phones", ["+62 812 5550 0100"], options);
    await commands.setRating(id, 4, options);
    await commands.setRhythm(id, 30, options);
    const roast = await commands.defineField({ label: "Roast", kind: "choice", options: ["light", "dark"] }, options);
    await commands.setCustom(id, roast.id, "light", options);
    await commands.defineField({ label: "Cups a day", kind: "number" }, options);
    await commands.addNote(id, "Buys for three bars. Wants the roast date on every bag.", options);
    await commands.addNote(id, "Met at the cupping in Bandung, with her sister.", { now });
  },
} satisfies Partial<State>;
/** Brings a part of the contact to the top of the window. */
const toHeading = (name: string | RegExp) => async (page: Page) => {
  await page
    .getByRole("heading", { name })
    .first()
    .evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await page.waitForTimeout(200);
};
const edit = (field: string, typed: string) => async (page: Page) => {
  await page.getByRole("button", { name: `Add: ${field}` }).click();
  const label = page.getByLabel(field, { exact: true });
  await label.fill(typed);
  await label.press("Enter");
  await page.waitForTimeout(200);
};

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
const own = { bluesky: roaster.bluesky, x: roaster.x, youtube: roaster.youtube };
const busy = { seed: waiting, saved, tab: reading, own, work: true } as const;
const day1 = { tab: "today", order: "hot", filter: {}, query: "" };
const pipeline = { ...contacts, pipeline: true };
const inSegment = { ...contacts, segment: "brewers" };
const select = async (page: Page) => {
  const rows = page.locator("[data-row]");
  await rows.first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press("j");
  await page.keyboard.press("X");
  await page.getByRole("group", { name: /selected people|orang yang dipilih/ }).waitFor();
  await page.waitForTimeout(200);
};
const openEditor = async (page: Page) => {
  await page.getByRole("button", { name: /^(Edit segment|Ubah segmen)$/ }).click();
  await page
    .getByRole("button", { name: /^(Add condition|Tambah syarat)$/ })
    .first()
    .waitFor();
  await page.waitForTimeout(300);
};
const openWork = async (page: Page) => {
  const button = page.getByRole("button", { name: /^(Add task|Tambah tugas)$/ });
  await button.scrollIntoViewIfNeeded();
  await button.click();
  await page.waitForTimeout(200);
};

export const states: readonly State[] = [
  ...kitStates,
  ...panelStates({ busy, own, answered, pageState, note, tags }),
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
    afterwards: async (page) => {
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem").first().waitFor();
    },
  },
  {
    name: "shortcuts",
    ...full,
    afterwards: async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
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
  { name: "contact-known", ...known },
  { name: "contact-details", ...known, afterwards: toHeading("Details") },
  {
    name: "contact-wrong",
    ...known,
    afterwards: async (page) => {
      await edit("E-mail", "citra at home")(page);
    },
  },
  {
    name: "contact-field",
    ...known,
    afterwards: async (page) => page.getByRole("button", { name: "New field" }).click(),
  },
  {
    name: "contact-numbers",
    ...known,
    afterwards: async (page) => {
      await page.getByText("All numbers").click();
      await page.getByText("How it came here").click();
      await page.getByText("All numbers").evaluate((title) => title.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "contact-joined",
    ...known,
    afterwards: async (page) => {
      await page.getByRole("button", { name: "Join with Citra Wening" }).click();
      await page.getByRole("button", { name: "Undo" }).waitFor();
      await page.waitForTimeout(400);
    },
  },
  {
    name: "contact-join-other",
    ...known,
    afterwards: async (page) => {
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem", { name: "Join with another contact" }).click();
      await page.keyboard.type("ma");
      await page.waitForTimeout(300);
    },
  },
  {
    name: "contact-organisation",
    ...known,
    afterwards: async (page) => {
      await page.getByRole("button", { name: "Kopi Tetes", exact: true }).click();
      await page.getByText("People of this organisation").waitFor();
      await toHeading("Details")(page);
    },
  },
  {
    name: "contact-belongs",
    ...full,
    view: { ...contacts, contact: maya },
    afterwards: async (page) => {
      await page.getByRole("button", { name: "Add: Organisation" }).click();
      await page.keyboard.type("kopi");
      await page.getByRole("button", { name: "Tomo Kopi Keliling" }).waitFor();
    },
  },
  { name: "dark-contact-known", ...known, dark: true },
  { name: "dark-contact-details", ...known, dark: true, afterwards: toHeading("Details") },
  { name: "id-contact-known", ...known, language: "id" },
  { name: "id-contact-details", ...known, language: "id", afterwards: toHeading("Detail") },
  { name: "zoom-contact-known", ...known, size: [400, 300] },
  { name: "zoom-contact-details", ...known, size: [400, 300], afterwards: toHeading("Details") },
  { name: "narrow-contact-details", ...known, size: [320, 600], afterwards: toHeading("Details") },
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

  { name: "today-empty", tab: reading, view: day1 },
  { name: "today", ...busy, view: day1 },
  {
    name: "today-one",
    ...busy,
    seed: (now) => [act(now, "tomo", "comment", "video", 60_000, { text: "Mas, filter yang coklat beli di mana ya?" })],
    saved: [],
    work: false,
    view: day1,
  },
  { name: "today-all", ...busy, view: { ...day1, all: "tasks" } },
  {
    name: "today-done",
    ...busy,
    view: day1,
    afterwards: async (page) => {
      await page.locator("[data-row]").first().waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("d");
      await page.waitForTimeout(400);
    },
  },
  { name: "dark-today", ...busy, dark: true, view: day1 },
  { name: "id-today", ...busy, language: "id", view: day1 },
  { name: "zoom-today", ...busy, view: day1, size: [400, 300] },
  { name: "narrow-today", ...busy, view: day1, size: [320, 600] },
  { name: "pipeline-empty", tab: reading, view: pipeline },
  { name: "pipeline", ...busy, view: pipeline },
  {
    name: "pipeline-lost",
    ...busy,
    view: pipeline,
    afterwards: async (page) => {
      await page.getByRole("combobox", { name: /^Stage of Training/ }).selectOption("lost");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "pipeline-stages",
    ...busy,
    view: pipeline,
    afterwards: async (page) => {
      await page.getByRole("button", { name: "Edit stages" }).click();
      await page.getByRole("button", { name: "Delete Qualified" }).click();
    },
  },
  { name: "dark-pipeline", ...busy, dark: true, view: pipeline },
  { name: "id-pipeline", ...busy, language: "id", view: pipeline },
  { name: "zoom-pipeline", ...busy, view: pipeline, size: [400, 300] },
  { name: "segment", ...busy, view: inSegment },
  { name: "segment-edit", ...busy, view: inSegment, afterwards: openEditor },
  { name: "dark-segment-edit", ...busy, dark: true, view: inSegment, afterwards: openEditor },
  { name: "id-segment-edit", ...busy, language: "id", view: inSegment, afterwards: openEditor },
  { name: "zoom-segment-edit", ...busy, view: inSegment, afterwards: openEditor, size: [400, 300] },
  { name: "select", ...busy, view: contacts, afterwards: select },
  {
    name: "select-remove",
    ...busy,
    view: contacts,
    afterwards: async (page) => {
      await select(page);
      await page.getByRole("button", { name: "Delete" }).click();
    },
  },
  { name: "dark-select", ...busy, dark: true, view: contacts, afterwards: select },
  { name: "id-select", ...busy, language: "id", view: contacts, afterwards: select },
  ...bulkStates(busy, { ...busy, view: contacts }),
  { name: "work", ...busy, view: { ...contacts, contact: maya }, afterwards: openWork },
  { name: "dark-work", ...busy, dark: true, view: { ...contacts, contact: maya }, afterwards: openWork },
  { name: "id-work", ...busy, language: "id", view: { ...contacts, contact: maya }, afterwards: openWork },
  ...privacyStates(),
  ...eraseStates(),
  ...importStates(busy),
  ...backupStates(busy),
  ...houseStates({ busy, health, thread, added }),
  ...exportStates({ busy }),
  ...dashboardStates({ busy, audience, note, tags }),
  ...deskStates({ busy, audience }),
  ...trendStates(),
  ...wholeStates({ busy, known, audience, regular, note, tags }),
  ...feelingStates({ busy, audience }),
];

/** The state of this name. Throws where there is none. */
export function stateNamed(name: string): State {
  const found = states.find((state) => state.name === name);
  if (!found) throw new Error(`there is no state "${name}"`);
  return found;
}
