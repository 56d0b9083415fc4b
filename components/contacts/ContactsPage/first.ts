/**
 * The first rows of the table, asked for by a small script before the dashboard's own code is there: the database is read
 * while that is loaded, and the first rendering already has them.
 */
import { glance } from "../../../lib/db/glance";
import type { Contact } from "../../../lib/model/records";

interface Asked {
  rows?: readonly Contact[];
  reading?: Promise<void>;
}

/** Where the one script leaves it for the other. */
const left = globalThis as { jalinFirst?: Asked };

/** What a window has room for. */
const most = 20;
/** How long the page waits with its first rendering, in ms: a slow disk must not look like a dead page. */
const patience = 80;

/** The address of everybody, the hottest first. Not by routes.ts, which is too large for a script that comes first. */
const everybody = /^(?:#\/?|#\/contacts(?:\?beside=[^&]*)?)?$/;

/** Asks for the first rows where the address is that of everybody. */
export function askFirst(hash: string): void {
  if (!everybody.test(hash)) return;
  const asked: Asked = {};
  asked.reading = readInto(asked);
  left.jalinFirst = asked;
}

async function readInto(asked: Asked): Promise<void> {
  try {
    asked.rows = await glance("hot", most);
  } catch {
    // the table asks again by itself, and says what went wrong
  }
}

/** Resolves when the rows are there, or when they are no longer worth waiting for; at once where none were asked for. */
export async function firstRows(): Promise<void> {
  const reading = left.jalinFirst?.reading;
  if (reading) await Promise.race([reading, new Promise((done) => setTimeout(done, patience))]);
}

/** The rows that were asked for, once: afterwards they are old. */
export function takeFirst(): readonly Contact[] | undefined {
  const asked = left.jalinFirst;
  delete left.jalinFirst;
  return asked?.rows;
}
