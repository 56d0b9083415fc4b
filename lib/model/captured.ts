/** How many engagements with a post were captured, by type: against the totals that the page states. */
import type { InteractionType } from "./engagement";
import type { Interaction, PostRecord } from "./records";
import type { TypeCounts } from "./tally";

/** The post with `by` more captured of a type; a type that there is none of is absent, and so is a count of nothing. */
export function withCaptured(post: PostRecord, type: InteractionType, by: number): PostRecord {
  const { captured = {}, ...rest } = post;
  const { [type]: before = 0, ...others } = captured;
  return withAllCaptured(rest, before + by > 0 ? { ...others, [type]: before + by } : others);
}

/** The post with these counts. */
export function withAllCaptured({ captured: _before, ...post }: PostRecord, captured: TypeCounts): PostRecord {
  return Object.keys(captured).length === 0 ? post : { ...post, captured };
}

/** What the interactions with one post add up to. */
export function capturedOf(interactions: readonly Pick<Interaction, "type">[]): TypeCounts {
  const counts: TypeCounts = {};
  for (const { type } of interactions) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
