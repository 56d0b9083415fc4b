import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/builders/database";
import type { Interaction } from "../model/records";
import { wroteLately } from "./wrote";

const rina = "x:rina";

function did(at: number, more: Partial<Interaction>): Interaction {
  const seen = { firstSeen: at, lastSeen: at, when: at, ev: {}, words: [] };
  return { id: `x:reaction:~${at}`, network: "x", type: "reaction", identityId: rina, ...seen, ...more };
}

const wrote = (at: number, more: Partial<Interaction> = {}) =>
  did(at, { id: `x:item:${at}`, type: "comment", text: `text ${at}`, ...more });

async function world(rows: readonly Interaction[]) {
  const on = freshDatabase();
  const person = { handles: [], firstSeen: 0, lastSeen: 0, ev: {}, words: [], keys: [] };
  await on.identities.put({ id: rina, network: "x", contactId: rina, ...person });
  await on.interactions.bulkPut([...rows]);
  return on;
}

test("of who mostly likes the texts before their likes are found", async () => {
  const texts = Array.from({ length: 7 }, (_, at) => wrote(at));
  const likes = Array.from({ length: 1_200 }, (_, at) => did(1_000 + at, {}));
  const on = await world([
    ...texts,
    wrote(8, { type: "message" }),
    did(9, { id: "x:item:9", type: "comment" }),
    ...likes,
  ]);
  const found = async (most: number) => (await wroteLately(rina, most, on)).map(({ when }) => when);
  expect(await found(500)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  expect(await found(2)).toEqual([6, 5]);
});

test("the newest texts are among the newest rows of who writes a lot", async () => {
  const on = await world(Array.from({ length: 1_200 }, (_, at) => wrote(at)));
  expect((await wroteLately(rina, 3, on)).map(({ when }) => when)).toEqual([1_199, 1_198, 1_197]);
});
