/** The states of what is to be done: the inbox, today, tasks and the pipeline in the dashboard. */
import type { Page } from "playwright-core";
import type { Capture } from "../../../lib/model/capture";
import { act, people, type Reading, roaster, waiting, type Who } from "./people";
import type { State } from "./state";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Questions of some days under the roaster's video and posts, of which the older ones were answered, each later than the one before. */
export function asking(now: number): Reading[] {
  const asked: [who: Who, ago: number, text: string][] = [
    [
      "maya",
      40 * minute,
      "When do you roast next? Two bars here want No. 7 for the weekend, and I would rather not guess.",
    ],
    ["ryo", 3 * hour, "大阪まで送ってもらえますか。送料も知りたいです。"],
    ["sister", 5 * hour, "Boleh minta daftar harga untuk 10 kg per bulan?"],
    [
      "leaf",
      26 * hour,
      "The second bag arrived open, and nobody answers my e-mail. This is the third time I write. What now?",
    ],
    ["maya", 2 * day, "Could you tell the altitude as well?"],
  ];
  const link = "https://bsky.app/profile/kopisore.example/post/launch";
  const { post } = act(now, "maya", "comment", "launch", 0).rows[0]?.value ?? {};
  const said = (id: string, ago: number, value: Partial<Capture> & Pick<Capture, "type" | "actor">): Reading => ({
    network: "bluesky",
    page: link,
    rows: [
      {
        is: "capture",
        seenAt: now,
        source: "dom",
        value: { id, url: `${link}#${id}`, ...(post && { post }), at: { at: now - ago, precision: "s" }, ...value },
      },
    ],
  });
  const before = [
    said("before", 70 * minute, { type: "comment", actor: people.maya, text: "The first bag was gone in four days." }),
    said("thanks", 60 * minute, {
      type: "reply",
      actor: roaster.bluesky,
      parent: "before",
      text: "Four days! We will roast more, then.",
    }),
  ];
  const open = asked.map(([who, ago, text], at) =>
    said(`open${at}`, ago, {
      type: at === 0 ? "reply" : "comment",
      actor: people[who],
      text,
      ...(at === 0 && { parent: "thanks" }),
    }),
  );
  const answered = Array.from({ length: 24 }, (_, at) => {
    const ago = (5 + at * 3) * day;
    const took = (2 + ((at * 7) % 11)) * hour;
    return [
      said(`done${at}`, ago, { type: "comment", actor: people.sister, text: "Masih ada stoknya? Kapan dikirim?" }),
      said(`told${at}`, ago - took, {
        type: "reply",
        actor: roaster.bluesky,
        parent: `done${at}`,
        text: "Ada, besok pagi.",
      }),
    ];
  }).flat();
  return [...answered, ...before, ...open];
}

interface Given {
  /** everybody, with tasks and answers */
  busy: Partial<State>;
  audience: (now: number) => Reading[];
}

export function deskStates({ busy, audience }: Given): State[] {
  const at = (path: string): Partial<State> => ({ path: `dashboard.html#${path}`, size: [1280, 800] });
  const settle = (page: Page) => page.waitForTimeout(500);
  const keys =
    (...pressed: string[]) =>
    async (page: Page) => {
      await settle(page);
      for (const key of pressed) await page.keyboard.press(key);
      await settle(page);
    };
  const inbox: Partial<State> = {
    ...busy,
    ...at("/inbox"),
    seed: (now) => [...audience(now), ...asking(now)],
    afterwards: settle,
  };
  const tasks: Partial<State> = { ...busy, ...at("/tasks"), afterwards: settle };
  const day1: Partial<State> = {
    ...inbox,
    ...at("/today"),
    seed: (now) => [...waiting(now), ...asking(now)],
    before: async ({ suggest }) => {
      await suggest("x:x-ines_no_moka", "bluesky:bluesky-leaf.example", 0.9, [
        { is: "name", likeness: "same", rarity: "rare" },
      ]);
    },
  };
  const pipeline: Partial<State> = { ...busy, ...at("/pipeline"), afterwards: settle };
  const table: Partial<State> = { ...pipeline, ...at("/pipeline?table=1") };
  const openFirst = async (page: Page) => {
    await settle(page);
    await page.locator("[data-row] [data-open]").first().click();
    await settle(page);
  };
  const narrow = { size: [390, 800] as const };
  const zoom = { size: [640, 400] as const };
  return [
    { name: "inbox-empty", ...at("/inbox"), afterwards: settle },
    { name: "inbox", ...inbox },
    { name: "inbox-snooze", ...inbox, afterwards: keys("j", "j", "s") },
    { name: "inbox-undo", ...inbox, afterwards: keys("e", "h") },
    { name: "inbox-answered", ...inbox, ...at("/inbox?state=answered") },
    { name: "inbox-snoozed-empty", ...inbox, ...at("/inbox?state=snoozed") },
    {
      name: "inbox-times",
      ...inbox,
      afterwards: async (page) => {
        await page.getByRole("button", { name: /^(Half of your answers|Separuh balasan)/ }).click();
        await settle(page);
      },
    },
    { name: "dark-inbox", ...inbox, dark: true },
    { name: "id-inbox", ...inbox, language: "id" },
    { name: "narrow-inbox", ...inbox, ...narrow },
    { name: "narrow-inbox-item", ...inbox, ...narrow, afterwards: keys("j") },
    { name: "tasks-empty", ...at("/tasks"), afterwards: settle },
    { name: "tasks", ...tasks },
    { name: "tasks-add", ...tasks, afterwards: keys("n") },
    { name: "tasks-snooze", ...tasks, afterwards: keys("j", "j", "s") },
    { name: "tasks-done", ...tasks, ...at("/tasks?done=1") },
    { name: "dark-tasks", ...tasks, dark: true },
    { name: "id-tasks", ...tasks, language: "id" },
    { name: "narrow-tasks", ...tasks, ...narrow },
    { name: "zoom-tasks", ...tasks, ...zoom },

    { name: "day-empty", ...at("/today"), afterwards: settle },
    { name: "day", ...day1 },
    { name: "day-part", ...day1, ...at("/today?part=risk") },
    { name: "dark-day", ...day1, dark: true },
    { name: "id-day", ...day1, language: "id" },
    { name: "narrow-day", ...day1, ...narrow },
    { name: "zoom-day", ...day1, ...zoom },

    { name: "board-empty", ...at("/pipeline"), afterwards: settle },
    { name: "board", ...pipeline },
    { name: "board-moved", ...pipeline, afterwards: keys("j", "Shift+ArrowRight", "Shift+ArrowRight") },
    { name: "board-menu", ...pipeline, afterwards: keys("j", "m") },
    { name: "board-add", ...pipeline, afterwards: keys("n") },
    { name: "board-card", ...pipeline, afterwards: openFirst },
    {
      name: "board-stages",
      ...pipeline,
      afterwards: async (page) => {
        await page.getByRole("button", { name: /^(Edit stages|Ubah tahap)$/ }).click();
        await settle(page);
      },
    },
    { name: "dark-board", ...pipeline, dark: true },
    { name: "id-board", ...pipeline, language: "id" },
    { name: "dark-board-card", ...pipeline, dark: true, afterwards: openFirst },
    { name: "id-board-card", ...pipeline, language: "id", afterwards: openFirst },
    { name: "narrow-board", ...pipeline, ...narrow },
    { name: "zoom-board", ...pipeline, ...zoom },
    { name: "table", ...table },
    { name: "table-lost", ...table, ...at("/pipeline?table=1&closed=lost") },
    { name: "dark-table", ...table, dark: true },
    { name: "id-table", ...table, language: "id" },
    { name: "narrow-table", ...table, ...narrow },

    { name: "zoom-inbox", ...inbox, ...zoom, afterwards: keys("j") },
  ];
}
