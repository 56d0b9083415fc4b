/** What pages that are open have brought to the database. */
import type { Tables } from "../../truth/stored";
import type { Jalin } from "./launch";

/** What it takes to look: Chromium's harness and Firefox' have it. */
type Seen = Pick<Jalin, "readTable" | "pageState">;

/** Nothing more is expected once nothing has arrived for so long, ms. */
const quiet = 800;
const pollEvery = 100;
/** Pages that never come to rest are taken as they then stand, ms. */
const patience = 20_000;

export async function readTables(jalin: Seen): Promise<Tables> {
  return {
    interactions: await jalin.readTable("interactions"),
    identities: await jalin.readTable("identities"),
    posts: await jalin.readTable("posts"),
  };
}

/**
 * Resolves when the captures in the tabs at these addresses have nothing left to hand over and what is stored has not
 * changed for a while.
 */
export async function settled(jalin: Seen, urls: readonly string[]): Promise<void> {
  const deadline = Date.now() + patience;
  let before = "";
  let since = Date.now();
  while (Date.now() - since < quiet && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
    const states = await Promise.all(urls.map((url) => jalin.pageState(url)));
    const now = JSON.stringify([states.map((state) => state?.read), await readTables(jalin)]);
    if (now !== before || states.some((state) => !state || state.pending > 0)) since = Date.now();
    before = now;
  }
}
