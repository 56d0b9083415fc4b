/** The CRM over 100,000 contacts and 1,000,000 interactions: lists, segments, upkeep of the columns, joins and suggestions. */
import { bigDatabase } from "../big";
import { type Group, quantile } from "../figures";

const rounds = 10;
/** people who are joined and looked for */
const people = 100;

export const crm: Group = {
  name: "crm",
  async run(say) {
    const jalin = await bigDatabase(say);
    const page = await jalin.open("bench/bench.html");
    try {
      const lists = await page.evaluate(() => bench.measureLists());
      say(`${lists.length} pages of lists, the middle one ${Math.round(quantile(lists, 0.5))} ms`);
      const counts = await page.evaluate((many) => bench.measureCounts(many), rounds);
      say(`${counts.length} counts, the middle one ${Math.round(quantile(counts, 0.5))} ms`);
      const columns = await page.evaluate((many) => bench.measureColumns(many), rounds);
      const pairs = await page.evaluate((many) => bench.measurePairs(many), people);
      say(`${people} joins, the middle one ${Math.round(quantile(pairs.join, 0.5))} ms`);
      return {
        "list.p95": quantile(lists, 0.95),
        "segment.p95": quantile(counts, 0.95),
        "columns.p95": quantile(columns, 0.95),
        "join.p95": quantile(pairs.join, 0.95),
        "undo.p95": quantile(pairs.undo, 0.95),
        "suggest.p95": quantile(pairs.suggest, 0.95),
        "suggest.firstP95": quantile(pairs.suggestFirst, 0.95),
      };
    } finally {
      await page.close();
    }
  },
};
