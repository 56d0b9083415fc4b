/** Takes pictures of the states of the faces. */
import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { compared } from "../compared";
import { launch, type Jalin } from "../harness/launch";
import { small } from "./likeness";
import { show } from "./show";
import type { State } from "./state";
import { stateNamed, states } from "./states";
import { makeSteady, pictureTime, steadyPicture } from "./steady";

/** Pictures of the states whose names begin with one of `wanted` (of all where it is empty), as PNG files in `folder`. */
export async function takePictures(folder: string, wanted: readonly string[]): Promise<void> {
  const chosen = states.filter(({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)));
  await forEach(
    chosen,
    await launch(),
    async (jalin, state) => {
      const page = await show(jalin, state);
      await page.screenshot({ path: `${folder}/${state.name}.png` });
      return page;
    },
    folder,
  );
}

/** Takes the pictures that are kept to compare with anew: those whose names begin with one of `wanted`, or all. */
export async function acceptPictures(folder: string, wanted: readonly string[]): Promise<void> {
  const chosen = comparedStates().filter(
    ({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)),
  );
  await forEach(
    chosen,
    await launch({ steady: true }),
    async (jalin, state) => {
      const { page, picture } = await comparablePicture(jalin, state);
      writeFileSync(`${folder}/${state.name}.png`, small(picture));
      return page;
    },
    folder,
  );
}

/** The states of the table in compared.ts. Throws where one has no state. */
export function comparedStates(): State[] {
  return compared.map(stateNamed);
}

/** A picture that is the same on every machine; the page is to be closed by the caller. */
export async function comparablePicture(jalin: Jalin, state: State): Promise<{ page: Page; picture: Buffer }> {
  const page = await show(jalin, state, { now: pictureTime, prepare: makeSteady });
  return { page, picture: await steadyPicture(page) };
}

async function forEach(
  chosen: readonly State[],
  jalin: Jalin,
  take: (jalin: Jalin, state: State) => Promise<Page>,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  try {
    for (const state of chosen) await (await take(jalin, state)).close();
  } finally {
    await jalin.close();
  }
}
