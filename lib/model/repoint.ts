/** Interactions whose accounts turned out to be others. */
import { isItem } from "./engagement";
import { interactionId } from "./ids";
import { repointReadAs } from "./readAs";
import type { Interaction } from "./records";

/** The same interaction on another identity, or with another target, under the id that this gives it. */
export function repointed(row: Interaction, moved: ReadonlyMap<string, string>): Interaction {
  const identityId = moved.get(row.identityId) ?? row.identityId;
  const targetId = row.targetId === undefined ? undefined : (moved.get(row.targetId) ?? row.targetId);
  const next: Interaction = { ...row, identityId, ...(targetId !== undefined && { targetId }) };
  const id = isItem(row.type) && row.native !== undefined ? row.id : interactionId(next);
  return repointReadAs({ ...next, id }, moved);
}
