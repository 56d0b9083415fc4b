/** An invented audience of an invented coffee roaster, as readings: what the faces are looked at and tested with. */
import type { Account, Capture, Post } from "../../../lib/model/capture";
import type { InteractionType } from "../../../lib/model/engagement";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A batch as the worker takes it. */
export interface Reading {
  network: string;
  page: string;
  rows: { is: "capture"; seenAt: number; source: "dom"; value: Capture }[];
}

const homes: Record<string, (handle: string) => string> = {
  bluesky: (handle) => `https://bsky.app/profile/${handle}`,
  x: (handle) => `https://x.com/${handle}`,
  youtube: (handle) => `https://www.youtube.com/@${handle}`,
};

function account(network: string, handle: string, name: string, headline?: string): Account {
  return {
    id: `${network}-${handle}`,
    handle,
    name,
    url: homes[network]?.(handle) ?? "",
    ...(headline !== undefined && { headline }),
  };
}

export const people = {
  maya: account(
    "bluesky",
    "mayaputri.example",
    "Maya Putri",
    "Barista and roaster. Bandung → Jakarta. Slow mornings, fast bikes.",
  ),
  bao: account("x", "ngocbao_cafe", "Nguyễn Ngọc Bảo", "Opening my second coffee bar in Đà Nẵng"),
  layla: account("x", "layla_qahwa", "ليلى الحدّاد", "أكتب عن القهوة والكتب"),
  ryo: account("bluesky", "ryo.example", "高橋 涼", "自家焙煎。週末だけ開けています。"),
  sefton: account("youtube", "SeftonBrews", "Sefton Brews"),
  ines: account("x", "ines_no_moka", "Inês Carvalheira", "Food writer · newsletter every Thursday"),
  tomo: account("youtube", "tomokopi", "Tomo Kopi Keliling"),
  leaf: account("bluesky", "leaf.example", "🌿🌿🌿"),
  long: account(
    "x",
    "the_society_for_the_preservation",
    "The Society for the Preservation of Unreasonably Long Display Names",
  ),
  arjun: account("youtube", "arjunpours", "Arjun Velankar"),
  sister: account(
    "bluesky",
    "duasaudara.example",
    "Dua Saudara Coffee",
    "Kedai kecil di Yogyakarta. Buka 07.00–21.00.",
  ),
  quiet: account("x", "k_oslo", "Kåre Øst"),
  citra: account(
    "bluesky",
    "citratetes.example",
    "Citra Wening",
    "Head of Coffee at Kopi Tetes | 📍 Bandung | citra@kopitetes.example | kopitetes.example",
  ),
  citraToo: account("x", "citratetes", "Citra Wening", "Kopi Tetes, Bandung. +62 812-5550-0142"),
} satisfies Record<string, Account>;

export type Who = keyof typeof people;

export const roaster = {
  bluesky: account("bluesky", "kopisore.example", "Kopi Sore"),
  x: account("x", "kopisore", "Kopi Sore"),
  youtube: account("youtube", "KopiSore", "Kopi Sore"),
} satisfies Record<string, Account>;

const posts = {
  launch: [
    "bluesky",
    "launch",
    "Kopi Sore No. 7 is out: washed Gayo, honey and dried orange. First 40 bags ship on Monday.",
  ],
  grinder: ["x", "100200300", "Which hand grinder do you take on the road? We tested five on a train to Surabaya."],
  video: ["youtube", "demoVideo01", "One pour, four filters: what paper really does to your cup"],
  rain: ["x", "100200301", "Rainy season hours: we open at 7, close when the last story is told."],
  sample: ["bluesky", "sample", "We have ten sample boxes for people who run a coffee bar. Tell us about yours."],
} as const;

export type Which = keyof typeof posts;

function postOf(which: Which): Post {
  const [network, id, text] = posts[which];
  const url: Record<string, string> = {
    bluesky: `https://bsky.app/profile/kopisore.example/post/${id}`,
    x: `https://x.com/kopisore/status/${id}`,
    youtube: `https://www.youtube.com/watch?v=${id}`,
  };
  return { id, text, url: url[network] ?? "", author: roaster[network] };
}

let made = 0;

/** What is made from now on is numbered from one, so that the same states are made of the same rows. */
export function numberAnew(): void {
  made = 0;
}

/** One reading of one act. `ago` in ms before `now`; without `exact` the time is one in words. */
export function act(
  now: number,
  who: Who,
  type: InteractionType,
  which: Which,
  ago: number,
  { text, reaction, about }: { text?: string; reaction?: string; about?: "day" | "month" } = {},
): Reading {
  made += 1;
  const network = posts[which][0];
  const post = postOf(which);
  const isItem = text !== undefined && type !== "share";
  const id = `item${made}`;
  const value: Capture = {
    type,
    actor: people[who],
    post,
    ...(isItem && { id, url: `${post.url}#${id}` }),
    ...(text !== undefined && { text }),
    ...(reaction !== undefined && { reaction }),
    at: about
      ? { at: now - ago, precision: about, about: true, words: about === "month" ? "3 months ago" : "2 days ago" }
      : { at: now - ago, precision: "s" },
  };
  return {
    network,
    page: post.url ?? "",
    rows: [{ is: "capture", seenAt: now - Math.min(ago, hour), source: "dom", value }],
  };
}

/** Everybody, with a few weeks of history. */
export function audience(now: number): Reading[] {
  const on = act.bind(undefined, now);
  return [
    on("maya", "comment", "launch", 2 * hour, {
      text: "Ordered two bags before I finished reading. Is the honey note there with a V60 too, or only with immersion?",
    }),
    on("maya", "share", "launch", 2 * hour),
    on("maya", "reaction", "launch", 2 * hour, { reaction: "like" }),
    on("maya", "comment", "sample", 3 * day, {
      text: "We pour about 90 cups a day in Bandung and would love to put No. 7 on the brew bar for a week.\n\nHappy to write down what guests say.\n\nAlso: could you send the roast date with the box? Last time it was missing, and with a washed Gayo I like to wait at least ten days.",
    }),
    on("maya", "quote", "sample", 5 * day, { text: "These people care. Go and get a box." }),
    on("maya", "reply", "sample", 12 * day, { text: "Yes, both grinders are the same." }),
    on("maya", "reaction", "sample", 33 * day, { reaction: "like" }),
    on("maya", "comment", "launch", 41 * day, { text: "First!" }),
    on("bao", "comment", "grinder", 20 * minute, {
      text: "The small one squeaks after a year. Mine does at least. Do you know where to get spare burrs?",
    }),
    on("bao", "reply", "grinder", 26 * hour, { text: "Thank you, the shop answered." }),
    on("bao", "quote", "rain", 4 * day, { text: "Opening hours as they should be written." }),
    on("bao", "follow", "rain", 20 * day),
    on("layla", "comment", "grinder", 5 * hour, { text: "جرّبت الثالثة في القطار، والنتيجة كانت أفضل مما توقعت" }),
    on("layla", "reaction", "rain", 6 * day, { reaction: "like" }),
    on("ryo", "comment", "launch", 50 * minute, { text: "浅煎りもありますか。大阪まで送ってもらえますか。" }),
    on("ryo", "share", "sample", 3 * day),
    on("sefton", "comment", "video", 2 * day, {
      text: "4:10 is the whole video. Paper matters less than water.",
      about: "day",
    }),
    on("sefton", "comment", "video", 92 * day, { text: "Do a comparison with metal filters next?", about: "month" }),
    on("ines", "share", "grinder", 8 * hour),
    on("ines", "comment", "rain", 9 * day, { text: "May I quote this in my newsletter?" }),
    on("tomo", "comment", "video", 30 * hour, { text: "Mas, filter yang coklat beli di mana ya?" }),
    on("leaf", "reaction", "launch", 3 * hour, { reaction: "like" }),
    on("long", "comment", "rain", 4 * hour, {
      text: "We approve of stories, and of closing times that depend on them, and of sentences that go on for as long as they need to.",
    }),
    on("arjun", "comment", "video", 11 * day, { text: "Subscribed for the water chart." }),
    on("sister", "comment", "sample", 28 * hour, {
      text: "Kami mau! Kedai kami kecil, 20 kursi, tapi tamunya suka bertanya asal biji.",
    }),
    on("sister", "share", "launch", 1 * hour),
    on("quiet", "reaction", "grinder", 70 * day, { reaction: "like" }),
  ];
}

/** Somebody who wrote every week for months and fell silent, and an account that may be hers too. */
export function regular(now: number): Reading[] {
  const weeks = Array.from({ length: 24 }, (_, week) => (40 + 7 * week) * day);
  return [
    ...weeks.flatMap((ago, week) => [
      act(now, "citra", "comment", week % 2 ? "launch" : "sample", ago, {
        text: "Which batch is on the bar this week?",
      }),
      ...(week % 3 === 0 ? [act(now, "citra", "reaction", "launch", ago, { reaction: "like" })] : []),
      ...(week % 5 === 0 ? [act(now, "citra", "share", "sample", ago)] : []),
    ]),
    act(now, "citraToo", "comment", "grinder", 9 * day, { text: "We use the third one at events." }),
    act(now, "citraToo", "reaction", "rain", 8 * day, { reaction: "like" }),
  ];
}

/** Everybody, and the roaster's answer to one of them. */
export function answered(now: number): Reading[] {
  const { post } = act(now, "maya", "comment", "launch", 0).rows[0]?.value ?? {};
  const value = (id: string, capture: Partial<Capture> & Pick<Capture, "type" | "actor">, ago: number): Reading => ({
    network: "bluesky",
    page: post?.url ?? "",
    rows: [
      {
        is: "capture",
        seenAt: now,
        source: "dom",
        value: { id, ...(post && { post }), at: { at: now - ago, precision: "s" }, ...capture },
      },
    ],
  });
  const question = { type: "comment" as const, actor: people.maya, text: "When do you roast next?" };
  const answer = {
    type: "reply" as const,
    actor: roaster.bluesky,
    parent: "asked",
    text: "On Thursday. We keep two bags.",
  };
  return [...audience(now), value("asked", question, 40 * minute), value("told", answer, 10 * minute)];
}

/** Everybody, of whom two were steady: one fell silent long ago, one came back yesterday. All ask on the roaster's own posts. */
export function waiting(now: number): Reading[] {
  const weekly = (who: Who, until: number): Reading[] =>
    Array.from({ length: 20 }, (_, week) =>
      act(now, who, week % 2 ? "comment" : "share", "grinder", (until + week * 7) * day, {
        ...(week % 2 && { text: "See you on Thursday." }),
      }),
    );
  return [...audience(now), ...weekly("quiet", 45), ...weekly("long", 80)];
}

/** A history of `count` acts of one person, for long lists. */
export function longHistory(now: number, who: Who, count: number): Reading[] {
  const texts = [
    "Still the best cup on this street.",
    "Kapan buka lagi?",
    "Which roast was this?",
    "Sent this to my sister.",
  ];
  return Array.from({ length: count }, (_, at) => {
    const ago = (at + 1) * 7 * hour;
    if (at % 3 === 1) return act(now, who, "share", at % 2 ? "grinder" : "rain", ago);
    return act(now, who, at % 4 === 3 ? "reply" : "comment", at % 2 ? "grinder" : "rain", ago, {
      text: `${texts[at % texts.length] ?? ""} (${at + 1})`,
    });
  });
}

/** Many people, each with one comment: for lists that are longer than the window. */
export function crowd(now: number, count: number): Reading[] {
  const given = ["Ayu", "Bima", "Cahya", "Dimas", "Elok", "Fajar", "Gita", "Hana", "Indra", "Joko"];
  const family = ["Wening", "Samudra", "Larasati", "Pamungkas", "Kinasih", "Baskara", "Adiwangsa"];
  const rows = Array.from({ length: count }, (_, at) => {
    const name = `${given[at % given.length] ?? ""} ${family[at % family.length] ?? ""}`;
    const handle = `${name.toLowerCase().replace(" ", "_")}${at}`;
    const value: Capture = {
      type: "comment",
      id: `crowd${at}`,
      actor: account("x", handle, name),
      post: postOf("grinder"),
      text: `Comment number ${at + 1}`,
      at: { at: now - (at + 1) * 11 * minute, precision: "s" },
    };
    return { is: "capture" as const, seenAt: now, source: "dom" as const, value };
  });
  const batches: Reading[] = [];
  for (let at = 0; at < rows.length; at += 500)
    batches.push({ network: "x", page: "https://x.com/kopisore/status/100200300", rows: rows.slice(at, at + 500) });
  return batches;
}
