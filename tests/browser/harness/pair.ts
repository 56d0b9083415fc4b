/** Two browsers for tests of many states or pages: a browser has one database, so it shows one at a time. */
import { afterAll, beforeAll } from "vitest";
import { launch } from "./launch";

/**
 * Opens two browsers for the tests of a file, which are to be concurrent. What it gives lends one when one is free, and
 * answers with what is done with it.
 */
export function pairOf<B extends { close(): Promise<void> }>(open: () => Promise<B>) {
  const both: B[] = [];
  const free: B[] = [];
  const waiting: ((browser: B) => void)[] = [];
  beforeAll(async () => {
    // one after the other: what is left of the first where the second does not start is closed below
    for (let turn = 0; turn < 2; turn += 1) both.push(await open());
    free.push(...both);
  });
  afterAll(() => Promise.all(both.map((browser) => browser.close())));
  return async <T>(look: (browser: B) => Promise<T>): Promise<T> => {
    const browser = free.pop() ?? (await new Promise<B>((resolve) => waiting.push(resolve)));
    try {
      return await look(browser);
    } finally {
      const next = waiting.shift();
      if (next) next(browser);
      else free.push(browser);
    }
  };
}

/** Two browsers with Jalin, as it is after its installation. */
export const browserPair = () => pairOf(launch);
