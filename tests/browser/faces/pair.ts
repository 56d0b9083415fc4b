/** Two browsers for tests of many states: a browser has one database, so it shows one state at a time. */
import { afterAll, beforeAll } from "vitest";
import { type Jalin, launch } from "../harness/launch";

type With = (look: (jalin: Jalin) => Promise<void>) => Promise<void>;

/** Opens two browsers for the tests of a file, which are to be concurrent. What it gives lends one when one is free. */
export function browserPair(): With {
  const both: Jalin[] = [];
  const free: Jalin[] = [];
  const waiting: ((jalin: Jalin) => void)[] = [];
  beforeAll(async () => {
    // one after the other: what is left of the first where the second does not start is closed below
    for (let turn = 0; turn < 2; turn += 1) both.push(await launch());
    free.push(...both);
  });
  afterAll(() => Promise.all(both.map((jalin) => jalin.close())));
  return async (look) => {
    const jalin = free.pop() ?? (await new Promise<Jalin>((resolve) => waiting.push(resolve)));
    try {
      await look(jalin);
    } finally {
      const next = waiting.shift();
      if (next) next(jalin);
      else free.push(jalin);
    }
  };
}
