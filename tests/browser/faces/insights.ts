/** The states of the page of insights: a year of talk, a little, nothing on the chosen days. */
import type { Page } from "playwright-core";
import type { Faces } from "./ingest";
import { act, people, type Reading, type Which, type Who } from "./people";
import type { State } from "./state";

const hour = 60 * 60_000;
const day = 24 * hour;

const said = [
  "This is good, the best I had this year",
  "bad grind, and the bag was open",
  "Where can I buy it in Bandung?",
  "good morning, and good coffee",
  "We pass by on Saturday",
  "A good story, thank you",
  "Too sour for me, bad luck",
];

const posts: Record<string, readonly Which[]> = {
  bluesky: ["launch", "sample"],
  x: ["grinder", "rain"],
  youtube: ["video"],
};

/** Talk of a year, more of it lately, at the hours and on the days when people have time. */
function year(now: number): Reading[] {
  const all = Object.entries(people) as [Who, (typeof people)[Who]][];
  return Array.from({ length: 520 }, (_, at) => {
    // as if by chance, and the same every time
    const chance = (turn: number) => Math.abs(Math.sin(at * 12.9898 + turn * 78.233) * 43758.5453) % 1;
    const [who, account] = all[Math.floor(chance(1) ** 1.6 * all.length)] ?? all[0] ?? (["maya", people.maya] as const);
    const network = account.id?.split("-")[0] ?? "";
    const which = posts[network]?.[Math.floor(chance(2) * 2)] ?? posts[network]?.[0] ?? "launch";
    const ago = Math.floor(chance(3) ** 2.2 * 360) * day + Math.floor(1 + (chance(4) + chance(5)) * 7) * hour;
    if (chance(6) < 0.16) return act(now, who, "share", which, ago);
    if (chance(6) < 0.3) return act(now, who, "reaction", which, ago, { reaction: "like" });
    return act(now, who, chance(6) < 0.6 ? "comment" : "reply", which, ago, { text: said[at % said.length] ?? "" });
  });
}

const tell = ({ tell: workOut }: Faces, now: number): Promise<void> => workOut(now);

interface Given {
  /** everybody, with tasks and answers */
  busy: Partial<State>;
  audience: (now: number) => Reading[];
}

export function insightsStates({ busy, audience }: Given): State[] {
  const settle = (page: Page) => page.waitForTimeout(900);
  const at = (query = ""): Partial<State> => ({
    ...busy,
    path: `dashboard.html#/insights${query}`,
    size: [1280, 800],
    seed: (now) => [...audience(now), ...year(now)],
    before: tell,
    afterwards: settle,
  });
  const page: Partial<State> = { path: "dashboard.html#/insights", size: [1280, 800], afterwards: settle };
  const whole = [1280, 2900] as const;
  const press = (name: RegExp) => async (page: Page) => {
    await settle(page);
    for (const button of await page.getByRole("button", { name, disabled: false }).all()) await button.click();
    await settle(page);
  };
  const forced = async (page: Page) => {
    await page.emulateMedia({ forcedColors: "active" });
    await settle(page);
  };
  return [
    { name: "dash-insights", ...at() },
    { name: "insights", ...at("?last=90d"), size: whole },
    { name: "insights-year", ...at("?last=12m"), size: whole },
    { name: "dark-insights", ...at("?last=90d"), size: whole, dark: true },
    { name: "id-insights", ...at("?last=90d"), size: whole, language: "id" },
    { name: "rtl-insights", ...at("?last=90d"), size: whole, pseudo: "rtl" },
    { name: "long-insights", ...at("?last=90d"), size: whole, pseudo: "long" },
    { name: "insights-480", ...at("?last=90d"), size: [479, 4800] },
    { name: "zoom-insights", ...at(), size: [640, 400] },
    { name: "forced-insights", ...at(), afterwards: forced },
    { name: "insights-own-days", ...at("?from=2020-01-01&to=2020-01-31") },
    { name: "insights-tables", ...at("?last=90d"), size: whole, afterwards: press(/^As a table/) },
    { name: "insights-behind", ...at(), afterwards: press(/: show Conversation$/) },
    { name: "insights-menu", ...at(), afterwards: press(/^Save: Engagement$/) },
    { name: "insights-little", ...page, seed: (now) => audience(now).slice(0, 6), before: tell },
    { name: "insights-empty", ...page },
  ];
}
