/** The board of the pipeline under a hand: dragging needs a layout, which only a browser has. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { show } from "./faces/show";
import { stateNamed } from "./faces/states";
import { type Jalin, launch } from "./harness/launch";

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
});
afterAll(() => jalin.close());

/** The titles in each stage, from the top. */
function titles(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const stages = [...document.querySelectorAll("main section[aria-label]")];
    const found: Record<string, string[]> = {};
    for (const stage of stages)
      found[stage.querySelector("h2")?.textContent ?? ""] = [...stage.querySelectorAll("[data-row]")].map(
        (card) => card.querySelector("bdi")?.textContent ?? "",
      );
    return found;
  });
}

/** Takes a card and lets it go over a place of the window. */
async function drag(page: Page, title: string, to: { x: number; y: number }): Promise<void> {
  const box = await page.locator("[data-row]", { hasText: title }).boundingBox();
  if (!box) throw new Error(`there is no card "${title}"`);
  await page.mouse.move(box.x + 40, box.y + 16);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 24, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  // where it would stand is shown before it is let go
  await page.locator("[data-over=true]").waitFor();
  await page.mouse.up();
}

it("drags a card to a place of another stage, and asks for the reason before it is lost", async () => {
  const page = await show(jalin, stateNamed("board"));
  const below = await page.locator("[data-row]", { hasText: "House blend" }).boundingBox();
  await drag(page, "Training for two baristas", { x: (below?.x ?? 0) + 60, y: (below?.y ?? 0) + 6 });
  await vi.waitFor(async () =>
    expect(await titles(page)).toMatchObject({
      New: [],
      Qualified: [
        expect.stringMatching(/^No. 7/),
        "Training for two baristas",
        expect.stringMatching(/^House blend/),
      ] as unknown[],
    }),
  );
  const lost = await page.locator("section[aria-label^=Lost]").boundingBox();
  await drag(page, "Training for two baristas", { x: (lost?.x ?? 0) + 60, y: (lost?.y ?? 0) + 300 });
  await page.getByRole("textbox", { name: "Why was it lost?" }).fill("Too dear");
  await page.keyboard.press("Enter");
  await vi.waitFor(async () =>
    expect((await titles(page)).Lost).toEqual(expect.arrayContaining(["Training for two baristas"])),
  );
  await page.close();
});
