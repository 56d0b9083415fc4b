/** The pipeline's board with 10,000 opportunities, and as many tasks, over the big database. */
import { bigDatabase } from "../big";
import { type Group, quantile } from "../figures";

const opportunities = 10_000;
const rounds = 20;
const moves = 200;

export const board: Group = {
  name: "board",
  async run(say) {
    const jalin = await bigDatabase(say);
    const page = await jalin.open("bench/bench.html");
    try {
      await page.evaluate((count) => bench.seedBoard(count), opportunities);
      const boards = await page.evaluate((many) => bench.measureBoard(many), rounds);
      const moved = await page.evaluate((many) => bench.measureMoves(many), moves);
      const tasks = await page.evaluate((many) => bench.measureTasks(many), rounds);
      say(`${boards.length} boards, the middle one ${Math.round(quantile(boards, 0.5))} ms`);
      return {
        "board.p95": quantile(boards, 0.95),
        "board.moveP95": quantile(moved, 0.95),
        "tasks.p95": quantile(tasks, 0.95),
      };
    } finally {
      await page.close();
    }
  },
};
