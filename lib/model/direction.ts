/**
 * Direction: what one of the user's own accounts does is outbound, everything else inbound. An outbound interaction
 * belongs to the history of whom it reached: the account it is aimed at, else who wrote the comment or post it answers.
 */
import type { NetworkId } from "./capture";
import type { Interaction } from "./records";

export type Direction = "inbound" | "outbound";

/** Id of the interaction or post that an interaction answers; undefined where it is aimed at an account, or unknown. */
export function answered({ network, type, parent, postId, targetId }: Interaction): string | undefined {
  if (parent !== undefined) return itemOf(network, parent);
  if (targetId !== undefined) return undefined;
  // a reply answers a comment: where that is unknown, the author of the post is somebody else
  return type === "reply" ? undefined : postId;
}

/** The id of the item with a native id. A network may show one text as somebody's item and as a post of its own. */
export function itemOf(network: NetworkId, native: string): string {
  return `${network}:item:${native}`;
}

/**
 * Where a message, or a mention that names nobody, was read: networks show such to whom they go. `network address`, the
 * address without its query, which of a message is that of its conversation.
 */
export function toReaderOf({ network, type, targetId, page }: Interaction): string | undefined {
  if ((type !== "message" && type !== "mention") || targetId !== undefined || page === undefined) return undefined;
  return `${network} ${page.replace(/[?#].*$/, "")}`;
}

/** True for the id of a post, false for that of an interaction. */
export function isPost(id: string): boolean {
  return id.includes(":post:");
}

/**
 * The interaction as what it is: outbound, reaching `towardsId` where that is known, or inbound. Itself where it was so
 * already. Of one that is aimed at an account, `towardsId` is that account as long as it is there: it may have been deleted.
 */
export function directed(row: Interaction, direction: Direction, towardsId: string | undefined): Interaction {
  const { answers: _answers, towardsId: _towards, ...rest } = row;
  const answers = direction === "outbound" ? answered(row) : undefined;
  const towards = direction === "outbound" ? towardsId : undefined;
  if (row.answers === answers && row.towardsId === towards) return row;
  return { ...rest, ...(answers !== undefined && { answers }), ...(towards !== undefined && { towardsId: towards }) };
}
