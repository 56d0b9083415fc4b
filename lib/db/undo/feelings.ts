/** What the user said of feelings goes back, for the journal: in its transaction. */
import { type Fact, withWord } from "../../model/facts";
import type { Inverse, WordBefore } from "../../model/journal";
import type { Database } from "../database";
import { writeFacts } from "../factRows";
import { present } from "../rows";
import { changeSteps } from "./steps";

/**
 * As it was before the entry `seq`. Where something was said of one once more since, it is that later step which is to lead
 * back there; of what somebody wrote who was deleted since, it is what is kept of them.
 */
export async function restoreWords(rows: readonly WordBefore[], seq: number, on: Database): Promise<void> {
  const left = new Map(rows.map((row) => [row.id, row]));
  const since = { seq, ids: [...left.keys()], isDone: () => left.size === 0 };
  await changeSteps(since, (later) => handOver(later, left), on);
  const facts = present(await on.facts.bulkGet([...left.keys()]));
  await writeFacts(
    facts.map((before) => ({ before, after: withWord(before, left.get(before.id)?.before) })),
    on,
  );
}

/** Gives those of the rows that a later step changed as well to that step; false where there is none. */
function handOver(later: readonly Inverse[], left: Map<string, WordBefore>): boolean {
  let isChanged = false;
  const take = (id: string): WordBefore | undefined => {
    const earlier = left.get(id);
    if (earlier) isChanged = true;
    left.delete(id);
    return earlier;
  };
  for (const inverse of later) {
    if (inverse.do === "contacts" && inverse.rows.facts)
      inverse.rows.facts = inverse.rows.facts.map((fact): Fact => {
        const earlier = take(fact.id);
        return earlier ? withWord(fact, earlier.before) : fact;
      });
    if (inverse.do !== "feelings") continue;
    for (const row of inverse.rows) {
      const earlier = take(row.id);
      if (!earlier) continue;
      delete row.before;
      if (earlier.before) row.before = earlier.before;
    }
  }
  return isChanged;
}
