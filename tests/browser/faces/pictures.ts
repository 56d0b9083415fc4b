/** Takes a picture of every state of every face. */
import { mkdirSync } from "node:fs";
import { launch } from "../harness/launch";
import { show } from "./show";
import { states } from "./states";

/** Pictures of the states whose names begin with one of `wanted` (of all where it is empty), as PNG files in `folder`. */
export async function takePictures(folder: string, wanted: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const jalin = await launch();
  try {
    for (const state of states) {
      if (wanted.length > 0 && !wanted.some((name) => state.name.startsWith(name))) continue;
      const page = await show(jalin, state);
      await page.screenshot({ path: `${folder}/${state.name}.png` });
      await page.close();
    }
  } finally {
    await jalin.close();
  }
}
