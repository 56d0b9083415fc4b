/** What somebody's heat is made of. */
import { historyOf } from "../../../lib/db/contacts";
import { type EngagementClass, classOf, engagementClasses } from "../../../lib/model/engagement";
import { addHeat, defaultWeights, heatNow, heatOf, noHeat } from "../../../lib/model/heat";

/** Interactions read at a time while the breakdown is summed. */
const chunk = 1000;

/** The present heat of each class, summed over the whole history; together they are the contact's heat. */
export async function heatByClass(
  contactId: string,
  now: number,
  halfLifeDays: number,
): Promise<Record<EngagementClass, number>> {
  const rule = { weights: defaultWeights, halfLifeDays };
  const stored = { conversation: noHeat, amplification: noHeat, reaction: noHeat };
  let before: { id: string; when: number } | undefined;
  for (;;) {
    const lines = await historyOf(contactId, { limit: chunk, ...(before && { before }) });
    for (const { interaction } of lines) {
      const of = classOf(interaction.type);
      stored[of] = addHeat(stored[of], heatOf(interaction.type, interaction.when, rule));
    }
    before = lines[chunk - 1]?.interaction;
    if (!before) break;
  }
  const present = { conversation: 0, amplification: 0, reaction: 0 };
  for (const each of engagementClasses) present[each] = heatNow(stored[each], now, halfLifeDays);
  return present;
}
