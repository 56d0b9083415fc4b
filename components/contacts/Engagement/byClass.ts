/** What somebody's heat is made of. */
import { historyOf } from "../../../lib/db/history";
import { ruleInForce } from "../../../lib/db/heatRule";
import { type EngagementClass, classOf, engagementClasses } from "../../../lib/model/engagement";
import { addHeat, heatNow, type HeatRule, heatOf, noHeat } from "../../../lib/model/heat";

/** The present heat of each class, and the rule that it is by. */
export interface HeatParts {
  parts: Record<EngagementClass, number>;
  rule: HeatRule;
}

/** Interactions read at a time while the breakdown is summed. */
const chunk = 1000;

/** The heat of each class at `now` (ms UTC), summed over all that they did; together they are the contact's heat. */
export async function heatByClass(contactId: string, now: number): Promise<HeatParts> {
  const rule = await ruleInForce();
  const stored = { conversation: noHeat, amplification: noHeat, reaction: noHeat };
  let before: { id: string; when: number } | undefined;
  for (;;) {
    const lines = await historyOf(contactId, { limit: chunk, ...(before && { before }) });
    for (const { interaction, direction } of lines) {
      // what the user did to them stands in the history too
      if (direction === "outbound") continue;
      const of = classOf(interaction.type);
      stored[of] = addHeat(stored[of], heatOf(interaction.type, interaction.when, rule));
    }
    before = lines[chunk - 1]?.interaction;
    if (!before) break;
  }
  const parts = { conversation: 0, amplification: 0, reaction: 0 };
  for (const each of engagementClasses) parts[each] = heatNow(stored[each], now, rule.halfLifeDays);
  return { parts, rule };
}
