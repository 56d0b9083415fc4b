/**
 * `npm run bench [-- --json] [-- --only GROUP,…]`: takes every figure in real Chromium and prints them as a table. With
 * `--verify` it takes none, but checks that the big database adds up.
 */
import { closeBigDatabase } from "./big";
import { type Figures, type Group, rounded } from "./figures";
import { backup } from "./groups/backup";
import { board } from "./groups/board";
import { capture } from "./groups/capture";
import { crm } from "./groups/crm";
import { dashboard } from "./groups/dashboard";
import { exporting } from "./groups/export";
import { faults } from "./groups/faults";
import { ingest } from "./groups/ingest";
import { insights } from "./groups/insights";
import { joins } from "./groups/joins";
import { popup } from "./groups/popup";
import { size } from "./groups/size";
import { trends } from "./groups/trends";
import { verifyBig } from "./verify";

const groups: readonly Group[] = [
  size,
  capture,
  ingest,
  joins,
  popup,
  dashboard,
  insights,
  crm,
  board,
  exporting,
  backup,
  trends,
  faults,
];

/**
 * Runs the bench; the result is the exit code: 0 done, 1 a figure could not be taken or the database does not add up, 2
 * wrong arguments.
 */
export async function main(args: readonly string[]): Promise<number> {
  const say = (word: string): void => console.error(`  ${word}`);
  if (args.includes("--verify")) {
    try {
      return await verifyBig(say);
    } finally {
      await closeBigDatabase();
    }
  }
  const json = args.includes("--json");
  const only = args.includes("--only") ? (args[args.indexOf("--only") + 1] ?? "").split(",") : undefined;
  const unknown = only?.find((name) => !groups.some((group) => group.name === name));
  const chosen = groups.filter(({ name }) => only === undefined || only.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no group "${unknown}". Groups: ${groups.map(({ name }) => name).join(", ")}.`);
    return 2;
  }
  const figures: Figures = {};
  let failed = false;
  for (const group of chosen) {
    console.error(group.name);
    try {
      Object.assign(figures, await group.run(say));
    } catch (error) {
      failed = true;
      console.error(error);
    }
  }
  await closeBigDatabase();
  const rows = Object.entries(figures).map(([name, value]) => [name, value === null ? null : rounded(value)] as const);
  if (json) process.stdout.write(`${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
  else for (const [name, value] of rows) console.log(`${name.padEnd(26)} ${value ?? "–"}`);
  return failed ? 1 : 0;
}
