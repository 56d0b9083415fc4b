/** The states of the week in sentences: a busy week, a little one, one without anything, the list behind a number. */
import type { Page } from "playwright-core";
import type { Faces } from "./ingest";
import { act, people, type Reading, type Which, type Who } from "./people";
import type { State } from "./state";

const hour = 60 * 60_000;
const day = 24 * hour;

const said = [
  "This is good, the best I had this year",
  "A good story, thank you",
  "bad grind, and the bag was open",
  "Where can I buy it in Bandung?",
  "good morning, and good coffee",
];
const posts: Record<string, readonly Which[]> = {
  bluesky: ["launch", "sample"],
  x: ["grinder", "rain"],
  youtube: ["video"],
};

/** Ten weeks, the last of them with more talk, and better. */
function weeks(now: number): Reading[] {
  const all = Object.entries(people) as [Who, (typeof people)[Who]][];
  return Array.from({ length: 640 }, (_, at) => {
    // as if by chance, and the same every time
    const chance = (turn: number) => Math.abs(Math.sin(at * 12.9898 + turn * 78.233) * 43758.5453) % 1;
    const [who, account] = all[Math.floor(chance(1) ** 1.6 * all.length)] ?? all[0] ?? (["maya", people.maya] as const);
    const network = account.id?.split("-")[0] ?? "";
    const which = posts[network]?.[Math.floor(chance(2) * 2)] ?? posts[network]?.[0] ?? "launch";
    const isLate = chance(3) < 0.3;
    const ago = Math.floor(isLate ? 5 + chance(4) * 7 : 12 + chance(4) * 56) * day + Math.floor(chance(5) * 9) * hour;
    if (chance(6) < 0.15) return act(now, who, "share", which, ago);
    if (chance(6) < 0.4) return act(now, who, "reaction", which, ago, { reaction: "like" });
    const text = isLate ? said[at % 5] : said[(at % 4) + 1];
    return act(now, who, chance(6) < 0.7 ? "comment" : "reply", which, ago, { text: text ?? "" });
  });
}

const tell = ({ tell: workOut }: Faces, now: number): Promise<void> => workOut(now);

interface Given {
  /** everybody, with tasks and answers */
  busy: Partial<State>;
  audience: (now: number) => Reading[];
}

export function digestStates({ busy, audience }: Given): State[] {
  const settle = (page: Page) => page.waitForTimeout(900);
  const at = (query = ""): Partial<State> => ({
    ...busy,
    path: `dashboard.html#/insights/week${query}`,
    size: [1280, 900],
    seed: (now) => [...audience(now), ...weeks(now)],
    before: tell,
    afterwards: settle,
  });
  /** nobody of them is saved, and nothing is to be done */
  const little: Partial<State> = {
    path: "dashboard.html#/insights/week?from=2026-11-21",
    size: [1280, 900],
    seed: (now) => audience(now).slice(0, 12),
    before: tell,
    afterwards: settle,
  };
  const printed = async (page: Page) => {
    await settle(page);
    await page.emulateMedia({ media: "print" });
  };
  return [
    { name: "week", ...at() },
    { name: "dark-week", ...at(), dark: true },
    { name: "id-week", ...at(), language: "id" },
    { name: "rtl-week", ...at(), pseudo: "rtl" },
    { name: "long-week", ...at(), pseudo: "long" },
    { name: "week-480", ...at(), size: [479, 1200] },
    { name: "zoom-week", ...at(), size: [640, 400] },
    { name: "week-running", ...at("?from=2026-11-21") },
    { name: "week-behind", ...at("?of=conversation") },
    { name: "week-nothing", ...at("?from=2020-01-06") },
    { name: "week-little", ...little },
    { name: "week-print", ...at(), afterwards: printed },
    { name: "week-settings", ...at(), path: "dashboard.html#/settings?at=digest" },
    { name: "week-empty", path: "dashboard.html#/insights/week", size: [1280, 800], afterwards: settle },
  ];
}
