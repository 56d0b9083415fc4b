/** Every state of every face, in both themes, as axe sees it. */
import axe from "axe-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { show } from "./faces/show";
import { states } from "./faces/states";
import { type Jalin, launch } from "./harness/launch";

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
});
afterAll(() => jalin.close());

// each is looked at in both themes; other words and widths are looked at in pictures
const looked = states.filter(({ name, pseudo }) => !/^(?:dark|id|zoom|narrow)-|-\d{3,4}$/.test(name) && !pseudo);

it.each(looked)("axe finds nothing: $name", async (state) => {
  const page = await show(jalin, state);
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const found = await page.evaluate(async () => {
      type Result = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };
      const { axe } = globalThis as unknown as { axe: { run(): Promise<Result> } };
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
    });
    expect(found, colorScheme).toEqual([]);
  }
  await page.close();
});
