/** The states of what is rising: three weeks of talk under the posts of an invented coffee roaster. */
import type { Page } from "playwright-core";
import type { Capture } from "../../../lib/model/capture";
import type { Faces } from "./ingest";
import type { Reading } from "./people";
import type { State } from "./state";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const firstNames = [
  "Ayu",
  "Bagus",
  "Cahya",
  "Dimas",
  "Elok",
  "Fitri",
  "Galih",
  "Hana",
  "Intan",
  "Jati",
  "Kirana",
  "Laras",
];
const lastNames = ["Pratama", "Wening", "Saputra", "Lestari", "Ananta"];
/** Sixty people, of whom a third is there on a day. */
const people = firstNames.flatMap((first) =>
  lastNames.map((last) => {
    const handle = `${first}${last}`.toLowerCase();
    return { id: `bluesky-${handle}.example`, handle: `${handle}.example`, name: `${first} ${last}` };
  }),
);

const usual = [
  "Berapa harga satu kilo?",
  "The roast date is on the bag, right?",
  "Gayo lagi, selalu Gayo",
  "My grinder loves this roast",
  "Buka jam berapa besok?",
  "Toraja next month please",
  "Kopi susu di sini paling enak",
  "Is the Gayo washed or natural?",
  "Bisa kirim ke Makassar?",
  "Two bags of Toraja ordered",
];

/** What begins to be said: how many days ago, and by how many each day since. */
const rising: { says: string[]; from: number; people: number }[] = [
  {
    says: ["Ikut #kelasseduh juga dong", "Kapan #kelasseduh lagi?", "#kelasseduh was worth the rain"],
    from: 4,
    people: 3,
  },
  {
    says: ["Honey process is back, finally", "The honey process is so good", "honey process habis?"],
    from: 2,
    people: 4,
  },
  { says: ["Paket telat lagi, too bad", "paket telat tiga hari", "Kenapa paket telat terus?"], from: 1, people: 5 },
  { says: ["Toko Dago tutup?", "Is Dago closed today?", "Kok Dago tutup ya"], from: 0, people: 10 },
];

const usualPosts = ["beans", "hours", "grinder", "rain", "bags"];

interface Said {
  id: string;
  who: (typeof people)[number] | undefined;
  text: string;
  post: string;
  /** ms before now */
  ago: number;
}

function batch(now: number, said: readonly Said[]): Reading {
  const rows = said.map(({ id, who, text, post, ago }) => {
    const value: Capture = {
      type: "comment",
      id: `talk-${id}`,
      actor: { ...who },
      post: { id: `talk-${post}`, text: postTexts[post] ?? `About ${post}`, author: { handle: "kopitetes.example" } },
      text,
      at: { at: now - ago, precision: "s" },
    };
    return { is: "capture" as const, seenAt: now - Math.floor(ago / day) * day, source: "dom" as const, value };
  });
  return { network: "bluesky", page: "https://bsky.app/profile/kopitetes.example", rows };
}

/** A batch for each day. */
export function chatter(now: number, days = 21): Reading[] {
  return Array.from({ length: days }, (_, at) => days - 1 - at).map((ago): Reading => {
    const here = people.filter((_, at) => (at * 7 + ago * 5) % 3 === 0);
    const fresh = rising.flatMap(({ says, from, people: count }, topic) =>
      ago > from
        ? []
        : Array.from({ length: count }, (_, at) => ({
            who: people[(topic * 17 + ago * 7 + at * 3) % people.length],
            text: says[at % says.length] ?? "",
            post: topic === 2 ? "delay" : "news",
          })),
    );
    const said = [
      ...here.map((who, at) => ({
        who,
        text: usual[(at * 3 + ago) % usual.length] ?? "",
        post: usualPosts[(at + ago) % usualPosts.length] ?? "",
      })),
      ...fresh,
    ];
    return batch(
      now,
      said.map((each, at) => ({ ...each, id: `${ago}-${at}`, ago: ago * day + at * minute })),
    );
  });
}

/** What one person comes back to. */
const keen = [
  "Latte art class please, I practise at home",
  "Any V60 recipe for Toraja?",
  "My latte art still looks like a potato",
  "Latte art throwdown in Bandung, who comes?",
  "The V60 recipe worked, thank you",
  "Manual brew di rumah: V60 lagi",
  "Bawa #tumblersendiri dapat diskon?",
  "#tumblersendiri hari ini juga",
  "Toraja in a V60, best of both",
  "Is manual brew on the menu on Sundays?",
];

function keenOne(now: number): Reading {
  const said = keen.map((text, at) => ({ id: `keen-${at}`, who: people[0], text, post: usualPosts[at % 5] ?? "" }));
  return batch(
    now,
    said.map((each, at) => ({ ...each, ago: at * 2 * day + hour })),
  );
}

const postTexts: Record<string, string> = {
  delay: "Deliveries from our Bandung store are late this week. Here is what happened, and what we do about it.",
  news: "Honey process is back, and so is the brewing class: Saturday, ten seats.",
};

/** Works out what was said. It runs in the page. */
const tell = async ({ tell: workOut }: Faces, now: number): Promise<void> => workOut(now);

export function trendStates(): State[] {
  const settle = (page: Page) => page.waitForTimeout(700);
  const toTrends = async (page: Page) => {
    await page.getByRole("heading", { name: /^(Rising now|Sedang naik)$/ }).waitFor();
    await settle(page);
    await page
      .getByRole("heading", { name: /^(Rising now|Sedang naik)$/ })
      .evaluate((heading) => heading.scrollIntoView({ block: "start" }));
    await settle(page);
  };
  const open = async (page: Page) => {
    await toTrends(page);
    await page.locator("[data-trend]").nth(1).click();
    await settle(page);
  };
  const base: Partial<State> = {
    path: "dashboard.html#/insights",
    size: [1440, 900],
    seed: (now) => chatter(now),
    before: tell,
    afterwards: toTrends,
  };
  const tab = async (page: Page) => {
    await toTrends(page);
    await page.getByRole("tab", { name: /^(Today|Hari ini)$/ }).click();
    await settle(page);
  };
  const somebody = encodeURIComponent("bluesky:bluesky-ayupratama.example");
  const chip = async (page: Page) => {
    await settle(page);
    await page
      .getByRole("button", { name: /, (on|di) \d+ post/ })
      .first()
      .click();
    await settle(page);
  };
  const contact: Partial<State> = {
    ...base,
    seed: (now) => [...chatter(now), keenOne(now)],
    path: `dashboard.html#/contacts/${somebody}`,
    afterwards: chip,
  };
  return [
    { name: "trends", ...base },
    { name: "trends-today", ...base, afterwards: tab },
    { name: "trends-open", ...base, afterwards: open },
    { name: "dark-trends-open", ...base, afterwards: open, dark: true },
    { name: "id-trends-open", ...base, afterwards: open, language: "id" },
    { name: "zoom-trends-open", ...base, afterwards: open, size: [720, 450] },
    { name: "trends-480", ...base, afterwards: open, size: [479, 800] },
    { name: "trends-early", ...base, seed: (now) => chatter(now, 4) },
    { name: "id-trends-early", ...base, seed: (now) => chatter(now, 4), language: "id" },
    { name: "interests", ...contact },
    { name: "dark-interests", ...contact, dark: true },
    { name: "id-interests", ...contact, language: "id" },
    { name: "interests-480", ...contact, size: [479, 800] },
    {
      name: "settings-interests",
      ...base,
      path: "dashboard.html#/settings?at=interests",
      afterwards: settle,
    },
    {
      name: "id-settings-interests",
      ...base,
      path: "dashboard.html#/settings?at=interests",
      afterwards: settle,
      language: "id",
    },
  ];
}
