/**
 * Joining accounts of one person, on a generated world of 100,000 people of whom the truth is known. The weights were set
 * on the world of another seed.
 */
import { type Figures, type Group, quantile } from "../figures";
import { type Measure, measure, sure } from "../people/measure";
import { makeWorld } from "../people/world";

const people = 100_000;
const seed = 2026;

export const joins: Group = {
  name: "joins",
  async run(say) {
    const taken = measure(makeWorld(people, seed));
    describe(taken, say);
    return figuresOf(taken);
  },
};

/**
 * `suggestions.recall` is over true pairs that show something telling; `recallShared` over those that show anything in
 * common, be it a name that hundreds have; `recallAll` over all, also those that nothing can be seen of.
 */
function figuresOf({ joins: made, suggestions, found, open }: Measure): Figures {
  return {
    "joins.precision": 1 - made.wrong / made.made,
    "joins.wrongInTrap": made.wrongInTrap,
    "suggestions.precision": suggestions.right / suggestions.made,
    "suggestions.recall": found.telling / open.telling,
    "suggestions.recallShared": found.anything / open.anything,
    "suggestions.recallAll": found.nothing / open.nothing,
  };
}

function describe(taken: Measure, say: (word: string) => void): void {
  const { pairs, joins: made, suggestions, calibration, times } = taken;
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  say(`${taken.accounts} accounts, ${pairs.nothing} true pairs on two networks:`);
  say(
    `${percent(1 - pairs.anything / pairs.nothing)} show nothing in common, ${percent(pairs.telling / pairs.nothing)} something that nobody else has`,
  );
  say(`${made.made} pairs joined at once, ${made.wrong} of them wrong`);
  say(
    `${suggestions.made} pairs suggested at ${sure} or more; of one very common name ${suggestions.ofTrap}, right ${suggestions.rightOfTrap}`,
  );
  const tenths = calibration.map(
    ({ made: count, right }, at) => `${at / 10}+ ${(right / Math.max(1, count)).toFixed(2)}`,
  );
  say(`right by score: ${tenths.slice(1).join(" · ")}`);
  say(
    `an account has ${taken.keys.toFixed(1)} keys and takes ${taken.lookups.toFixed(1)} look-ups of ${taken.rows.toFixed(0)} rows in all`,
  );
  say(`in process: median ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`);
}
