/** Interactions through the whole ingest, beside a bare `bulkPut` of the same rows into the same table, in turn. */
import { launch } from "../../browser/harness/launch";
import { bundleBenchPages } from "../bundle";
import { type Group, median } from "../figures";

const rows = 10_000;
const rounds = 7;

export const ingest: Group = {
  name: "ingest",
  async run(say) {
    const jalin = await launch();
    try {
      await bundleBenchPages(jalin.extension);
      const page = await jalin.open("bench/bench.html");
      const measure = (seed: number) =>
        page.evaluate(([count, with_]) => bench.measureIngest(count, with_), [rows, seed] as const);
      await measure(1); // warm-up, not counted
      const taken: { rate: number; ratio: number }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const { ingestMs, bareMs } = await measure(2 + round);
        taken.push({ rate: (rows / ingestMs) * 1000, ratio: bareMs / ingestMs });
        say(`${Math.round(ingestMs)} ms, bare ${Math.round(bareMs)} ms`);
      }
      return {
        "ingest.rowsPerSecond": median(taken.map(({ rate }) => rate)),
        "ingest.bareRatio": median(taken.map(({ ratio }) => ratio)),
      };
    } finally {
      await jalin.close();
    }
  },
};
