import { unitMs } from "../sites/time";
import { describe, expect, it } from "vitest";
import type { Finding } from "../model/digest";
import { interactionTypes } from "../model/engagement";
import { intents, moods } from "../model/facts";
import { defaultWeights } from "../model/heat";
import type { Reason as MatchReason } from "../model/match/score";
import type { StageReason } from "../model/stage";
import type { Condition } from "../model/segment";
import { ruleOf } from "../../tests/builders/rule";
import type { Deed } from "../model/activity";
import { type Piece, plainText } from "./digest/linked";
import type { Kept } from "./notice/en";
import { languageFor } from "./index";
import type { Speech } from "./speech";

/** What is the same in both: names, languages, which are called what they call themselves, and words of the trade. */
const alike = new Set(
  ["Jalin", "English", "Bahasa Indonesia", "Inbox", "Data", "Menu", "Headline", "Kopi Sore", "Spam", "—"].concat(
    // names of formats and products
    ["Format", "CSV", "Excel", "vCard", "JSON", "NDJSON", "iCalendar"],
    ["Outlook", "HubSpot", "Pipedrive", "Odoo", "Twenty"],
    // nothing but what was given
    ["2 MB", "2%", "2 · Jalin", "2 (5)", "02:00", "November: 3 interactions, 2 positive"],
  ),
);

const now = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;
const day = 24 * 60 * minute;
const english = languageFor("en", ["en-GB"]);
const indonesian = languageFor("id", ["en-GB"]);
const both = [
  ["en", english],
  ["id", indonesian],
] as const;

/** Every word of a catalogue with its path; functions are asked with arguments of every kind they may take. */
function spoken(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return said(value as (...args: unknown[]) => string, path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => spoken(inner, `${path}.${key}`));
}

function said(speak: (...args: unknown[]) => string, path: string): [string, string][] {
  if (path === ".did")
    return interactionTypes.flatMap((type) =>
      [true, false].flatMap((hasObject) =>
        [undefined, "like", "🎉"].map(
          (kind) => [`${path} ${type} ${hasObject} ${kind}`, speak(type, hasObject, kind)] as [string, string],
        ),
      ),
    );
  if (path === ".type" || path === ".typeMany" || path === ".typeCount")
    return interactionTypes.map((type) => [`${path} ${type}`, speak(type, 3)]);
  if (path === ".contactList.filterWords")
    return [[path, speak({ network: "x", class: "reaction", saved: true }, "X")]];
  if (path.startsWith(".here.coverage")) {
    const args = path === ".here.coverageAll" ? [12, "comments"] : [3, 12, "comments"];
    return [[path, speak(...args)]];
  }
  if (path === ".here.nth") return interactionTypes.map((type, at) => [`${path} ${type}`, speak(at + 1, type)]);
  if (path === ".export.scope") return ["contacts", "interactions"].map((what) => [`${path} ${what}`, speak(what, 2)]);
  if (path === ".segment.words")
    return conditions.map((each, at) => [
      `${path} ${at} ${each.is}`,
      speak(each, (network: string) => network.toUpperCase()),
    ]);
  if (path === ".stage.why") return reasons.map((reason) => [`${path} ${reason.is}`, speak(reason)]);
  if (path === ".person.joins.reason")
    return matchReasons.map((reason, at) => [`${path} ${at} ${reason.is}`, speak(reason)]);
  if (path === ".person.joins.because") return [[path, speak(["one", "two"])]];
  if (path === ".person.touch.every") return [7, 14, 30, 90, 180].map((n) => [`${path} ${n}`, speak(n)]);
  if (path === ".person.kind.set") return [[path, speak("Ana", "person")]];
  if (path === ".log.deed") return deeds.map((deed, at) => [`${path} ${at} ${deed.is}`, speak(deed)]);
  if (path === ".rules.deeds") return [[path, speak(rule.deeds)]];
  if (path === ".rules.sentence")
    return [
      [path, speak(rule, undefined, (id: string) => id.toUpperCase())],
      [`${path} any`, speak({ when: {}, deeds: rule.deeds }, "vip", (id: string) => id)],
    ];
  if (path === ".heat.weightOf") return interactionTypes.map((type) => [`${path} ${type}`, speak(type)]);
  if (path === ".task.every") return [1, 3].map((n) => [`${path} ${n}`, speak(n, "week")]);
  if (path === ".contact.weights") return [[path, speak(defaultWeights)]];
  if (path === "./digest.sentence") {
    const tell = speak as unknown as (finding: Finding) => Piece[];
    return [3, 60].map((count) => [
      `${path} ${count}`,
      plainText(tell({ is: "new", count, usual: { value: 40, weeks: 8 }, links: [], weight: 1 })),
    ]);
  }
  const given = asked[path];
  if (given) return given.map((each) => [`${path} ${String(each)}`, speak(...each)]);
  return [[path, speak(2, 5, 7, 9)]];
}

/** Sums beside those before: none, not known, few, as many, more, fewer. */
const compared = [
  [0, 0],
  [7, undefined],
  [7, 0],
  [7, 3],
  [700, 700],
  [700, 350],
  [350, 700],
].map(([all, before]) => ({ now: all, before, than: "30 x" }));

const nothingKept = { isEmployed: false, isDetailed: false, isNoted: false, isEntered: false };
const allKept = { isEmployed: true, isDetailed: true, isNoted: true, isEntered: true };

/** Somebody who was read, somebody who wrote to the user and was noted, somebody entered by hand. */
const kept: Kept[] = [
  { networks: ["X"], done: ["comment", "share"], has: {}, ...nothingKept },
  { networks: ["X", "LinkedIn"], done: ["message"], has: { emails: 1 }, ...allKept },
  { networks: [], done: [], has: { phones: 1 }, ...nothingKept, isEntered: true },
];

/** What functions are asked that take more than numbers and names, by path, in parts after their folder. */
const asked: Record<string, unknown[][]> = {
  ".health.problem": [
    ["no-author", "no-id", "no-type", "no-list", "no-visibility", "bad-json", "blocked", "threw", "refused"],
    ["response-dropped", "layout-changed", "anything else"],
  ]
    .flat()
    .map((kind) => [kind, 2]),
  "./trends.counts": (["day", "week"] as const).flatMap((window) => [14, 0.5, 0].map((usual) => [20, usual, window])),
  "./trends.spark": [[[0, 3, 12]]],
  "./notice.what": kept.map((each) => [each]),
  "./notice.source": kept.map((each) => [each]),
  "./privacy.retention.last": [
    [now, { contacts: 8, interactions: 12, posts: 1, others: 2 }],
    [now, { contacts: 0, interactions: 0, posts: 0, others: 0 }],
  ],
  "./trends.moods": moods.map((mood) => [mood, 3]),
  "./feeling.intent": intents.map((intent) => [intent]),
  "./feeling.byYou": moods.map((mood) => [mood]),
  "./feeling.done": moods.map((mood) => [mood]),
  "./feeling.reckoned": [
    ["negative", 0.95],
    ["neutral", 0.8],
    ["positive", 0.6],
    ["unsure", 0.4],
  ],
  "./feeling.strip.month": [["November", "3 interactions", ["2 positive"]]],
  "./feeling.strip.felt": [...moods, "unsure"].map((mood) => [mood, 2]),
  "./feeling.strip.sum": [[12, ["2 positive", "1 negative"]]],
  ...Object.fromEntries(
    ["engagement.says", "voice.says"].map((path) => [`./dashboard/insights.${path}`, compared.map((each) => [each])]),
  ),
  "./dashboard/insights.people.says": compared.flatMap((each) => [0, 2].map((back) => [7, each, back])),
  "./dashboard/insights.sentiment.says": compared.map((each) => [7, each, each]),
  // the other sentences have a test of their own
  "./digest.untold": [[["usual"]], [["feelings", "hour"]]],
  "./digest.people.class": [["conversation"], ["amplification"], ["reaction"]],
  "./digest.people.feeling": [...moods, "unsure"].map((mood) => [mood]),
  "./digest.people.move": [
    [undefined, "acquire"],
    ["acquire", "enhance"],
  ],
  "./inbox.list": [["open"], ["answered"], ["hidden"], ["snoozed"]],
  "./posts.coverage": [[3, 12, "comments"]],
  "./posts.coverageOf": [[3, 12, "comments"]],
  "./posts.page.what": [["comments"], ["reactions"]],
  "./posts.did": interactionTypes.flatMap((type) => [
    [type, undefined],
    [type, "like"],
  ]),
};

const bounds = [{}, { from: 2 }, { to: 9 }, { from: 2, to: 9 }];
const times = [{}, { over: 7 }, { within: 30 }, { over: 7, within: 30 }];

/** Segments of every kind. */
const conditions: Condition[] = [
  { is: "network", any: ["bluesky", "youtube"] },
  { is: "class", any: ["conversation", "reaction"] },
  { is: "type", any: ["comment", "reply"] },
  ...[undefined, true, false].map((byHand) => ({ is: "stage" as const, any: ["enhance" as const], byHand })),
  { is: "tag", any: ["vip", "press"] },
  ...(["heat", "interactions", "breadth", "rating"] as const).flatMap((is) => bounds.map((each) => ({ is, ...each }))),
  ...(["lastSeen", "firstSeen"] as const).flatMap((is) => times.map((each) => ({ is, ...each }))),
  ...(["emails", "phones", "company", "notes", "tasks", "opportunities", "won", "asks"] as const).map(
    (what) => ({ is: "has", what }) as const,
  ),
  ...(["saved", "organisation", "twoWay", "atRisk", "back", "touchDue"] as const).map((is) => ({ is })),
  { is: "all", of: [] },
  { is: "any", of: [] },
  { is: "not", of: { is: "saved" } },
];

/** Why two accounts may be one person's, of every kind. */
const matchReasons: MatchReason[] = [
  ...(["rare", "uncommon", "common"] as const).flatMap((rarity) =>
    (["same", "near"] as const).map((likeness) => ({ is: "name", likeness, rarity }) as const),
  ),
  ...(["same", "near"] as const).map((likeness) => ({ is: "handle", likeness, value: "ana_k" }) as const),
  ...[true, false].map((mutual) => ({ is: "link", mutual }) as const),
  ...(["nameInHandle", "mention", "email", "phone", "site", "sharedLink", "company", "place"] as const).map(
    (is) => ({ is, value: "ana" }) as const,
  ),
  ...(["otherCompany", "otherPlace"] as const).map((is) => ({ is, values: ["a", "b"] }) as const satisfies MatchReason),
  ...(["avatar", "otherName", "otherKind", "admirer"] as const).map((is) => ({ is }) as const),
];

const rule = ruleOf({
  when: { types: ["comment", "reply"], networks: ["x"], contains: "price", asks: true },
  deeds: [
    { do: "tag", tag: "buyer" },
    { do: "stage", stage: "retain" },
    { do: "task", title: "Call", inDays: 0 },
    { do: "task", title: "Call again", inDays: 3 },
  ],
});

const titled = ["added", "done", "undone", "deleted", "restored"] as const;
const deeds: Deed[] = [
  ...(["you", "rule", "auto"] as const).map((by) => ({ is: "stage" as const, to: "retain", by })),
  { is: "joined", name: "Ana" },
  { is: "split", name: "Ana" },
  { is: "field", field: "role" },
  ...titled.map((how) => ({ is: `task-${how}` as const, title: "Call" })),
  { is: "task-changed", title: "Call", fields: ["dueOn", "title"] },
  { is: "task-snoozed", title: "Call", until: now },
  ...(["added", "deleted", "restored"] as const).map((how) => ({ is: `opportunity-${how}` as const, title: "Beans" })),
  { is: "opportunity-changed", title: "Beans", fields: ["value"] },
  { is: "opportunity-moved", title: "Beans", from: "new", to: "lost", reason: "too dear" },
  { is: "back" },
];

const reasons: StageReason[] = [
  { is: "nothing" },
  { is: "one-day", count: 4 },
  { is: "few", count: 2 },
  { is: "one-class", count: 9, class: "reaction" },
  { is: "varied", count: 7, classes: ["conversation", "reaction"] },
  { is: "exchange", theirs: 3, ours: 2 },
  { is: "steady", months: 5, cadenceDays: 6.5 },
  { is: "customer" },
];

describe.each(both)("the words in %s", (_name, { words }) => {
  it("say something everywhere, and nothing broken", () => {
    for (const [path, text] of spoken(words)) {
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object|!/);
    }
  });
});

it("are all translated", () => {
  const same = new Map(spoken(indonesian.words));
  const kept = spoken(english.words)
    .filter(([path, text]) => same.get(path) === text)
    .map(([path]) => path);
  // a name and a bare quotation
  expect(kept.sort()).toEqual([".name", ".quoted"]);
});

type Part = (speech: Speech) => unknown;
const inEnglish = import.meta.glob<Record<string, unknown>>("./**/en.ts", { eager: true });
const inIndonesian = import.meta.glob<Record<string, unknown>>("./**/id.ts", { eager: true });

/** What is loaded with its area, by its file: every function of a speech alone. */
function partsOf(files: Record<string, Record<string, unknown>>): [folder: string, part: Part][] {
  return Object.entries(files).flatMap(([file, exported]) =>
    Object.entries(exported).flatMap(([name, part]): [string, Part][] =>
      typeof part === "function" && part.length === 1 && /In(?:English|Indonesian)$/.test(name)
        ? [[`${file.replace(/\/\w+\.ts$/, "")} ${name.replace(/In\w+$/, "")}`, part as Part]]
        : [],
    ),
  );
}

/** The person's part stands in the whole as well, and is asked there by that path. */
function prefixOf(folder: string): string {
  const [place = ""] = folder.split(" ");
  return place === "./person" ? ".person" : place;
}

describe("a part of the catalogue", () => {
  const translated = new Map(partsOf(inIndonesian));
  const parts = partsOf(inEnglish);

  it("is there in every language", () => {
    expect(parts.map(([folder]) => folder).sort()).toEqual([...translated.keys()].sort());
    expect(parts.length).toBeGreaterThan(8);
  });

  it.each(parts)("says something everywhere, and nothing broken: %s", (folder, part) => {
    const other = translated.get(folder) as Part;
    for (const words of [part(english.speech), other(indonesian.speech)])
      for (const [path, text] of spoken(words, prefixOf(folder))) {
        expect(text.trim(), path).not.toBe("");
        expect(text, path).not.toMatch(/undefined|null|NaN|\[object|!/);
      }
  });

  it.each(parts)("is translated: %s", (folder, part) => {
    const same = new Map(spoken((translated.get(folder) as Part)(indonesian.speech), prefixOf(folder)));
    const kept = spoken(part(english.speech), prefixOf(folder)).filter(([path, text]) => same.get(path) === text);
    expect(kept.filter(([, text]) => !alike.has(text)).map(([path, text]) => `${path} ${text}`)).toEqual([]);
  });
});

it("take the first language of the browser that there is a catalogue for", () => {
  expect(languageFor("auto", ["jv", "id-ID", "en"]).speech.locale).toBe("id");
  expect(languageFor("auto", ["de", "en-GB"]).speech.locale).toBe("en-GB");
  expect(languageFor("auto", ["de"]).speech.locale).toBe("en");
  expect(languageFor("en", ["id", "en-AU"]).speech.locale).toBe("en-AU");
});

it("count one and many", () => {
  expect(english.words.typeCount("reply", 1)).toBe("1 reply");
  expect(english.words.typeCount("reply", 1204)).toBe("1,204 replies");
  expect(indonesian.words.typeCount("reply", 1204)).toBe("1.204 balasan");
});

it("say why a stage is suggested, in one sentence", () => {
  expect(reasons.map(english.words.stage.why)).toEqual([
    "Nothing they did has been seen yet.",
    "They were seen on one day only, with 4 interactions.",
    "They came back, but with 2 interactions in all they are still occasional.",
    "All of their 9 interactions are of one kind: reaction.",
    "They keep engaging, and in more than one way (conversation and reaction): 7 interactions.",
    "It goes both ways: 3 interactions of theirs, 2 of yours.",
    "They engaged 5 months in a row, about every 6.5 days.",
    "They are a customer: an opportunity with them was won.",
  ]);
  expect(reasons.map(indonesian.words.stage.why)).toEqual([
    "Belum ada aktivitas mereka yang terlihat.",
    "Baru terlihat pada satu hari, dengan 4 interaksi.",
    "Sempat muncul lagi, tetapi baru 2 interaksi; masih sesekali.",
    "Ada 9 interaksi, tetapi semuanya satu jenis: reaksi.",
    "Terus terlibat dengan lebih dari satu cara (percakapan dan reaksi): 7 interaksi.",
    "Komunikasinya dua arah: 3 interaksi dari mereka, 2 dari Anda.",
    "Aktif 5 bulan berturut-turut, kira-kira setiap 6,5 hari.",
    "Sudah menjadi pelanggan: ada peluang yang berhasil.",
  ]);
  expect(english.words.stage.why({ is: "steady", months: 4, cadenceDays: 1 })).toBe(
    "They engaged 4 months in a row, about every day.",
  );
});

it("say what weighs how much", () => {
  expect(english.words.contact.weights(defaultWeights)).toBe(
    "Weights: message 5; comment, reply and quote 4; mention and share 3; follow 2; reaction 1.",
  );
});

it("say a rate with the digits that a small one needs", () => {
  expect(english.speech.percent(0.00042)).toBe("0.04%");
  expect(indonesian.speech.percent(0.042)).toBe("4,2%");
});

describe("a segment in words", () => {
  const where: Condition = {
    is: "all",
    of: [
      { is: "network", any: ["x"] },
      {
        is: "any",
        of: [
          { is: "tag", any: ["press"] },
          { is: "lastSeen", over: 30 },
        ],
      },
      { is: "not", of: { is: "all", of: [{ is: "saved" }, { is: "interactions", from: 5 }] } },
      { is: "any", of: [{ is: "atRisk" }] },
    ],
  };

  it("says what is joined with what", () => {
    expect(english.words.segment.words(where, () => "X")).toBe(
      "on X, (tagged “press” or silent for more than 30 days), not (saved and with 5 interactions or more) and at risk",
    );
    expect(indonesian.words.segment.words(where, () => "X")).toBe(
      "di X, (berlabel “press” atau diam lebih dari 30 hari), kecuali yang (tersimpan dan dengan 5 interaksi atau lebih), dan mulai menjauh",
    );
  });

  it("says the same of no two conditions", () => {
    for (const [, { words }] of both) {
      const said = conditions.map((each) => words.segment.words(each, (network) => network));
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

describe("times", () => {
  it("in a sentence are a minute ago at the least, and dates after a week", () => {
    const past = (ago: number) => english.speech.past(now - ago, now);
    expect([0, 2 * minute, 5 * 60 * minute, day, 20 * day].map(past)).toEqual([
      "1 minute ago",
      "2 minutes ago",
      "5 hours ago",
      "1 day ago",
      "1 Nov 2026",
    ]);
    expect(past(-5 * minute)).toBe("1 minute ago");
    expect(indonesian.speech.past(now - 2 * minute, now)).toBe("2 menit yang lalu");
  });

  const short = (ago: number) => english.speech.ago(now - ago, now);

  it("are short while they are fresh, then dates", () => {
    expect(short(20_000)).toBe("now");
    expect(short(5 * minute)).toBe("5m");
    expect(short(2 * 60 * minute)).toBe("2h");
    expect(short(3 * day)).toBe("3d");
    expect(short(20 * day)).toBe("1 Nov");
    expect(short(400 * day)).toBe("Oct 2025");
    expect(indonesian.speech.ago(now - 2 * 60 * minute, now)).toBe("2 jam");
  });

  it("of a clock a little ahead are now, not the future", () => {
    expect(short(-5 * minute)).toBe("now");
  });

  it("taken from words say about, and what the words were", () => {
    const time = english.speech.time(
      { at: Date.UTC(2026, 7, 21, 12), precision: "month", about: true, words: "vor 3 Monaten" },
      now,
      english.words.about,
    );
    expect(time.short).toBe("about 3 mo ago");
    expect(time.full()).toBe("about August 2026 (“vor 3 Monaten”)");
  });

  it("taken from words are as short as others", () => {
    const time = (precision: "hour" | "day") => ({ at: now - 2 * unitMs[precision], precision, about: true as const });
    const shortIn = ({ speech, words }: typeof english, precision: "hour" | "day") =>
      speech.time(time(precision), now, words.about).short;
    expect(shortIn(english, "day")).toBe("about 2d");
    expect(shortIn(indonesian, "hour")).toBe("sekitar 2 jam");
    expect(shortIn(indonesian, "day")).toBe("sekitar 2 hari");
  });

  it("tell no hour where only the day is known", () => {
    const full = english.speech.time({ at: now - 3 * day, precision: "day" }, now, english.words.about).full();
    expect(full).toBe("Wednesday, 18 November 2026".replace(",", full.includes(",") ? "," : ""));
    expect(full).not.toMatch(/:/);
  });
});

it("name a field in the log as people know it, not as it is kept", () => {
  expect(english.words.log.deed({ is: "field", field: "emails" })).toBe("Changed: E-mail");
  expect(indonesian.words.log.deed({ is: "field", field: "birthday" })).toBe("Diubah: Ulang tahun");
});

it("says of a problem that it knows no words for that there is one, whatever it is called", () => {
  expect(english.words.health.problem("constructor", 2)).toBe("2 for another reason");
  expect(indonesian.words.health.problem("constructor", 2)).toBe("2 karena sebab lain");
});
