/** Workers killed while comments stream in: what was lost, what came twice. */
import type { Group } from "../figures";

export const faults: Group = {
  name: "faults",
  async run(say) {
    say("not there yet");
    await Promise.resolve();
    return { "faults.kills": null, "faults.lost": null, "faults.twice": null };
  },
};
