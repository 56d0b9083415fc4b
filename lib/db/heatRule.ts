/** The rule that the stored heats are under. Apart from the job that changes it: whatever shows a heat needs this. */
import { defaultHeatRule, type HeatRule } from "../model/heat";
import { type Database, db } from "./database";

/**
 * The rule in force. By this one, not by the settings, heats are added to and shown: the settings say what the user wants,
 * and until the history is reckoned by it (see reheat.ts) the two differ. Whoever writes a heat reads it in the same
 * transaction.
 */
export async function ruleInForce(on: Database = db): Promise<HeatRule> {
  const state = await on.heat.get("stored");
  return state?.rule ?? defaultHeatRule;
}
