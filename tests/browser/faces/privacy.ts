/** The states of the page on privacy: people silent for years, saved ones among them, and who was not told yet. */
import type { Page } from "playwright-core";
import type { Faces } from "./ingest";
import { act, type Reading, type Who } from "./people";
import type { State } from "./state";

const day = 86_400_000;

/** As it was read so many days ago. */
function before(reading: Reading, days: number): Reading {
  const rows = reading.rows.map((row) => ({ ...row, seenAt: row.seenAt - days * day }));
  return { ...reading, rows };
}

/** Most fell silent two years and more ago; Maya and Ines are still there. */
export function silentAudience(now: number): Reading[] {
  const old = (who: Who, which: Parameters<typeof act>[3], days: number, text: string): Reading =>
    before(act(now, who, "comment", which, days * day, { text }), days);
  return [
    ...(["bao", "layla", "long", "quiet"] as const).flatMap((who, at) => [
      old(who, "grinder", 800 + 90 * at, "The third one squeaks."),
      old(who, "rain", 790 + 90 * at, "Good hours."),
    ]),
    old("ryo", "launch", 1300, "浅煎りもありますか。"),
    old("leaf", "launch", 760, "🌿"),
    old("sefton", "video", 1100, "Do a comparison with metal filters next?"),
    old("tomo", "video", 900, "Mas, filter yang coklat beli di mana ya?"),
    old("arjun", "video", 740, "Subscribed for the water chart."),
    old("sister", "sample", 820, "Kami mau!"),
    old("citra", "launch", 860, "Which batch is on the bar this week?"),
    act(now, "maya", "comment", "launch", 2 * 3_600_000, { text: "Ordered two bags." }),
    act(now, "ines", "comment", "rain", 9 * day, { text: "May I quote this?" }),
  ];
}

/** Some were saved long ago; of one something was entered. It runs in the page, so ids are written out. */
async function enter({ commands }: Faces, now: number): Promise<void> {
  const days = 86_400_000;
  const sister = "bluesky:bluesky-duasaudara.example";
  const citra = "bluesky:bluesky-citratetes.example";
  const maya = "bluesky:bluesky-mayaputri.example";
  await commands.setSaved(sister, true, { now: now - 815 * days });
  await commands.setSaved(citra, true, { now: now - 850 * days });
  await commands.setSaved(maya, true, { now: now - 45 * days });
  await commands.setField("youtube:youtube-tomokopi", "company", "Kopi Keliling", { now: now - 800 * days });
}

export function privacyStates(): State[] {
  const settle = (page: Page) => page.waitForTimeout(700);
  const at = (path: string): Partial<State> => ({
    path: `dashboard.html#${path}`,
    size: [1280, 1500],
    seed: silentAudience,
    before: enter,
    afterwards: settle,
  });
  const page = at("/data/privacy");
  const shown = async (view: Page) => {
    await settle(view);
    await view
      .getByRole("button", { name: /^(?:Show|Tampilkan) / })
      .first()
      .click();
    await settle(view);
  };
  const agreed = async (view: Page) => {
    await settle(view);
    await view.getByRole("button", { name: /^(?:Delete them|Hapus, dan)/ }).click();
    await view.getByText(/^(?:Last looked at|Terakhir diperiksa)/).waitFor();
    await settle(view);
  };
  return [
    { name: "privacy", ...page },
    { name: "dark-privacy", ...page, dark: true },
    { name: "id-privacy", ...page, language: "id" },
    { name: "rtl-privacy", ...page, pseudo: "rtl" },
    { name: "long-privacy", ...page, pseudo: "long" },
    { name: "privacy-480", ...page, size: [479, 1800] },
    { name: "narrow-privacy", ...page, size: [320, 2200] },
    { name: "zoom-privacy", ...page, size: [640, 400] },
    { name: "privacy-list", ...page, afterwards: shown },
    { name: "privacy-done", ...page, afterwards: agreed },
    { name: "privacy-empty", path: "dashboard.html#/data/privacy", size: [1280, 1200], afterwards: settle },
    { name: "privacy-today", ...at("/today"), size: [1280, 800] },
    {
      name: "privacy-contact",
      ...at(`/contacts/${encodeURIComponent("bluesky:bluesky-mayaputri.example")}`),
      size: [1280, 900],
    },
  ];
}
