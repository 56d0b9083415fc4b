/** 1,000,000 interactions with all that belongs to them, into a file and back into an empty database. */
import { bigDatabaseAnew, inPage } from "../big";
import type { Group } from "../figures";
import { watched } from "../memory";

export const backup: Group = {
  name: "backup",
  async run(say) {
    const before = await inPage(await bigDatabaseAnew(say), (page) => page.evaluate(() => bench.sumOfWorld()));
    // reading all of it to sum it up leaves much behind as well
    return inPage(await bigDatabaseAnew(say), async (page) => {
      const made = await watched(page, () => page.evaluate(() => bench.backUpWorld()));
      const { rows, bytes, seconds } = made.result;
      say(`${rows} rows, ${Math.round(bytes / 1_000_000)} MB, in ${Math.round(seconds)} s`);
      await page.evaluate(() => bench.clearWorld());
      const back = await watched(page, () => page.evaluate(() => bench.restoreWorld()));
      say(`checked and back in ${Math.round(back.result.seconds)} s`);
      const after = await page.evaluate(() => bench.sumOfWorld());
      return {
        "backup.seconds": seconds,
        "backup.peakMB": made.peakMB,
        "restore.seconds": back.result.seconds,
        "restore.peakMB": back.peakMB,
        "restore.identical": after === before ? 1 : 0,
      };
    });
  },
};
