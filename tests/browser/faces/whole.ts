/** The states of one contact, of the suggested joins and of the posts in the dashboard. */
import type { Page } from "playwright-core";
import type { Capture, Post } from "../../../lib/model/capture";
import type { Faces } from "./ingest";
import { act, people, type Reading, type Which, type Who } from "./people";
import type { State } from "./state";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The posts of the audience as their own pages show them: when they were written, what these state, how many follow. */
export function posted(now: number): Reading[] {
  const shown: [which: Which, who: Who, ago: number, followers: number | undefined, counts: Post["counts"]][] = [
    ["launch", "maya", 41 * day, 2_840, { comments: 120, reactions: 341, shares: 48, views: 9_120 }],
    ["sample", "maya", 33 * day, 2_840, { comments: 64, reactions: 210 }],
    ["grinder", "bao", 70 * day, undefined, { comments: 12, shares: 7, quotes: 2 }],
    ["rain", "bao", 20 * day, undefined, undefined],
  ];
  const pages = shown.map(([which, who, ago, followers, counts]): Reading => {
    const [reading] = [act(now, who, "comment", which, 0)];
    const { post } = reading.rows[0]?.value ?? {};
    const author = { ...post?.author, ...(followers !== undefined && { followers }) };
    const value = { ...post, author, at: { at: now - ago, precision: "s" }, ...(counts && { counts }) };
    return { ...reading, rows: [{ is: "post", seenAt: now, source: "dom", value }] } as unknown as Reading;
  });
  return [...pages, ...elsewhere(now)];
}

/** A post of somebody else's, of which the page told no time. */
function elsewhere(now: number): Reading[] {
  const post = {
    id: "trip",
    url: "https://bsky.app/profile/mayaputri.example/post/trip",
    author: people.maya,
    text: "Three days in Gayo with nothing but a notebook and a cupping spoon. A thread about water, altitude and patience.",
  };
  const rows = (["ryo", "sister", "leaf"] as const).map((who) => {
    const value: Capture = { type: "reaction", reaction: "like", actor: people[who], post };
    return { is: "capture" as const, seenAt: now - 3 * hour, source: "dom" as const, value };
  });
  return [{ network: "bluesky", page: post.url, rows }];
}

/** People who may be one: several pairs with their reasons. */
async function pairs({ suggest, commands }: Faces, now: number): Promise<void> {
  await suggest("bluesky:bluesky-citratetes.example", "x:x-citratetes", 0.93, [
    { is: "name", likeness: "same", rarity: "rare" },
    { is: "company", value: "Kopi Tetes" },
    { is: "place", value: "Bandung" },
    { is: "handle", likeness: "near", value: "citratetes" },
  ]);
  await suggest("bluesky:bluesky-mayaputri.example", "youtube:youtube-tomokopi", 0.71, [
    { is: "sharedLink", value: "kopikeliling.example" },
    { is: "otherName" },
  ]);
  await suggest("bluesky:bluesky-ryo.example", "x:x-k_oslo", 0.64, [
    { is: "avatar" },
    { is: "otherPlace", values: ["Osaka", "Oslo"] },
  ]);
  await commands.setTags("bluesky:bluesky-citratetes.example", ["buyer", "bandung"], { now });
  await commands.addNote("bluesky:bluesky-citratetes.example", "Buys for three bars. Wants the roast date.", { now });
}

interface Given {
  /** everybody, with tasks and answers */
  busy: Partial<State>;
  /** somebody of whom much is known */
  known: Partial<State>;
  audience: (now: number) => Reading[];
  regular: (now: number) => Reading[];
  note: NonNullable<State["note"]>;
  tags: NonNullable<State["tags"]>;
}

export function wholeStates({ busy, known, audience, regular, note, tags }: Given): State[] {
  const at = (path: string): Partial<State> => ({ path: `dashboard.html#${path}`, size: [1440, 900] });
  const settle = (page: Page) => page.waitForTimeout(500);
  const id = encodeURIComponent;
  const mayaId = id("bluesky:bluesky-mayaputri.example");
  const maya = { ...busy, note, tags, ...at(`/contacts/${mayaId}?sort=last`), afterwards: settle };
  const citra = {
    ...busy,
    ...known,
    ...at(`/contacts/${id("bluesky:bluesky-citratetes.example")}`),
    afterwards: settle,
  };
  const everybody = { ...busy, seed: (now: number) => [...audience(now), ...regular(now), ...posted(now)] };
  const joins = { ...everybody, before: pairs, ...at("/joins"), afterwards: settle };
  const posts = { ...everybody, ...at("/posts"), afterwards: settle };
  const launch = { ...posts, ...at(`/posts/${id("bluesky:post:launch")}`) };
  const bottom = async (page: Page) => {
    await settle(page);
    await page.getByRole("main").evaluate((main) => main.scrollTo({ top: 900 }));
    await settle(page);
  };
  return [
    { name: "whole-contact", ...citra },
    { name: "whole-contact-busy", ...maya },
    { name: "dark-whole-contact", ...citra, dark: true },
    { name: "id-whole-contact", ...citra, language: "id" },
    { name: "whole-contact-1100", ...citra, size: [1100, 800] },
    { name: "whole-contact-800", ...citra, size: [800, 900] },
    { name: "zoom-whole-contact", ...citra, size: [720, 450] },
    { name: "whole-contact-480", ...citra, size: [479, 900] },
    { name: "whole-contact-scrolled", ...citra, afterwards: bottom },
    {
      name: "whole-contact-filtered",
      ...citra,
      ...at(`/contacts/${id("bluesky:bluesky-citratetes.example")}?did=amplification`),
    },
    {
      name: "whole-contact-none",
      ...citra,
      ...at(`/contacts/${id("bluesky:bluesky-citratetes.example")}?said=quokka`),
    },
    { name: "whole-contact-gone", ...busy, ...at("/contacts/x%3Agone"), afterwards: settle },
    {
      name: "whole-contact-task",
      ...maya,
      afterwards: async (page) => {
        await settle(page);
        await page.keyboard.press("t");
        await settle(page);
      },
    },
    { name: "rtl-whole-contact", ...citra, pseudo: "rtl" },
    { name: "long-whole-contact", ...citra, pseudo: "long" },
    { name: "joins", ...joins },
    { name: "rtl-joins", ...joins, pseudo: "rtl" },
    { name: "long-joins", ...joins, pseudo: "long" },
    { name: "dark-joins", ...joins, dark: true },
    { name: "id-joins", ...joins, language: "id" },
    {
      name: "joins-decided",
      ...joins,
      afterwards: async (page) => {
        await settle(page);
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Undo" }).waitFor();
        await settle(page);
      },
    },
    { name: "joins-empty", ...busy, ...at("/joins"), afterwards: settle },
    { name: "joins-480", ...joins, size: [479, 900] },
    { name: "zoom-joins", ...joins, size: [720, 450] },
    { name: "posts", ...posts },
    { name: "posts-own-most", ...posts, ...at("/posts?own=1&order=most") },
    { name: "posts-empty", ...at("/posts"), afterwards: settle },
    { name: "posts-none", ...posts, own: {}, ...at("/posts?own=1") },
    { name: "dark-posts", ...posts, dark: true },
    { name: "id-posts", ...posts, language: "id" },
    { name: "posts-480", ...posts, size: [479, 900] },
    { name: "post", ...launch },
    { name: "rtl-post", ...launch, pseudo: "rtl" },
    { name: "long-post", ...launch, pseudo: "long" },
    { name: "dark-post", ...launch, dark: true },
    { name: "id-post", ...launch, language: "id" },
    { name: "post-bare", ...posts, ...at(`/posts/${id("bluesky:post:trip")}`) },
    { name: "post-gone", ...posts, ...at("/posts/x%3Apost%3Agone") },
    { name: "post-480", ...launch, size: [479, 1200] },
    { name: "zoom-post", ...launch, size: [720, 450] },
  ];
}
