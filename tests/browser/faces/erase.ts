/** The states of what gives people their say: erasing them, what is held of one, and keeping less. */
import type { Page } from "playwright-core";
import { audience } from "./people";
import type { State } from "./state";

const maya = "bluesky:bluesky-mayaputri.example";

export function eraseStates(): State[] {
  const settle = (page: Page) => page.waitForTimeout(700);
  const at = (path: string): Partial<State> => ({
    path: `dashboard.html#${path}`,
    size: [1280, 900],
    seed: audience,
    afterwards: settle,
  });
  const opened = (item: RegExp) => async (page: Page) => {
    await settle(page);
    await page
      .getByRole("button", { name: /^(?:More|Lainnya)$/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: item }).click();
    await page.getByRole("dialog").waitFor();
    await settle(page);
  };
  const erasing = opened(/^(?:Erase for good|Hapus selamanya)/);
  const erased = async (page: Page) => {
    await erasing(page);
    await page.getByRole("checkbox").last().check();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^(?:Erase for good|Hapus selamanya)/ })
      .click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.evaluate(() => {
      location.hash = "#/data/privacy";
    });
    await page.getByRole("button", { name: /^(?:Read again|Baca lagi)/ }).scrollIntoViewIfNeeded();
    await settle(page);
  };
  const asked = async (page: Page) => {
    await erased(page);
    await page.getByRole("button", { name: /^(?:Read again|Baca lagi)/ }).click();
    await settle(page);
  };
  const contact = at(`/contacts/${encodeURIComponent(maya)}`);
  const erase = { ...contact, afterwards: erasing };
  const file = { ...contact, afterwards: opened(/^(?:All that is kept|Semua yang disimpan)/) };
  const less = at("/settings?at=minimise");
  const kinds = { ...at("/networks?open=bluesky"), size: [1280, 1300] as const };
  return [
    { name: "erase", ...erase },
    { name: "dark-erase", ...erase, dark: true },
    { name: "id-erase", ...erase, language: "id" },
    { name: "zoom-erase", ...erase, size: [640, 400] },
    { name: "narrow-erase", ...erase, size: [320, 700] },
    { name: "erased", ...contact, afterwards: erased },
    { name: "id-erased", ...contact, afterwards: erased, language: "id" },
    { name: "erased-ask", ...contact, afterwards: asked },
    { name: "narrow-erased-ask", ...contact, afterwards: asked, size: [320, 700] },
    { name: "subject-file", ...file },
    { name: "id-subject-file", ...file, language: "id" },
    { name: "narrow-subject-file", ...file, size: [320, 700] },
    { name: "minimise", ...less },
    { name: "dark-minimise", ...less, dark: true },
    { name: "id-minimise", ...less, language: "id" },
    { name: "narrow-minimise", ...less, size: [320, 900] },
    { name: "minimise-kinds", ...kinds },
    { name: "id-minimise-kinds", ...kinds, language: "id" },
    { name: "narrow-minimise-kinds", ...kinds, size: [320, 1600] },
  ];
}
