/** `npm run bench -- --verify`: the big database recounted by the checker, which is to find no difference. */
import { bigDatabase } from "./big";

/** engagements that are read into it, through the whole ingest, before it is checked */
const more = 20_000;

/** Checks it; the result is the exit code: 0 where everything adds up. */
export async function verifyBig(say: (word: string) => void): Promise<0 | 1> {
  const jalin = await bigDatabase(say);
  const page = await jalin.open("bench/bench.html");
  await page.evaluate((rows) => bench.workOnWorld(rows), more);
  say(`${more} readings more, joins, splits, tags, deletions and their undoing`);
  const started = Date.now();
  const { rows, count, differences, isComplete } = await page.evaluate(() => bench.verifyWorld());
  await page.close();
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${rows} rows checked in ${seconds} s, ${count} differences`);
  for (const { what, id, is, should } of differences)
    console.log(`  ${what}, ${id}: ${JSON.stringify(is)}, should be ${JSON.stringify(should)}`);
  return count === 0 && isComplete ? 0 : 1;
}
