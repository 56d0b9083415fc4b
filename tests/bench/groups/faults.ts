/** Workers killed at random moments while comments stream in: what was lost, what came twice. */
import { launch } from "../../browser/harness/launch";
import { runKills } from "../../browser/scenarios/kills";
import type { Group } from "../figures";

const kills = 300;
const comments = 3_000;

export const faults: Group = {
  name: "faults",
  async run(say) {
    const jalin = await launch();
    try {
      const progress = (done: number): void => {
        if (done % 100 === 0) say(`${done} kills`);
      };
      const result = await runKills(jalin, { kills, comments, progress });
      return { "faults.kills": result.kills, "faults.lost": result.lost, "faults.twice": result.twice };
    } finally {
      await jalin.close();
    }
  },
};
