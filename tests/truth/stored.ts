/** What the database holds, as captures again: the same comparison serves both modes. */
import type { Capture } from "../../lib/model/capture";
import type { Identity, Interaction, PostRecord } from "../../lib/model/records";

export interface Tables {
  interactions: Interaction[];
  identities: Identity[];
  posts: PostRecord[];
}

/**
 * Every stored interaction. Times taken from words ("2 hours ago") were counted from the browser's clock: they are moved
 * to be counted from `capturedAt` (ms since 1970 UTC), the moment the page was recorded, where that is known.
 */
export function storedCaptures({ interactions, identities, posts }: Tables, capturedAt: number | undefined): Capture[] {
  const identity = new Map(identities.map((each) => [each.id, each]));
  const post = new Map(posts.map((each) => [each.id, each]));
  return interactions.map((row) => {
    const { native, handle, name, url } = identity.get(row.identityId) ?? {};
    const postId = row.postId === undefined ? undefined : (post.get(row.postId)?.native ?? row.postId);
    return {
      type: row.type,
      ...(row.native !== undefined && { id: row.native }),
      actor: {
        ...(native !== undefined && { id: native }),
        ...(handle !== undefined && { handle }),
        ...(name !== undefined && { name }),
        ...(url !== undefined && { url }),
      },
      ...(postId !== undefined && { post: { id: postId } }),
      ...(row.parent !== undefined && { parent: row.parent }),
      ...(row.text !== undefined && { text: row.text }),
      ...(row.reaction !== undefined && { reaction: row.reaction }),
      ...(row.at && { at: { ...row.at, at: row.at.at + shiftOf(row, capturedAt) } }),
    };
  });
}

function shiftOf({ at, ev, firstSeen }: Interaction, capturedAt: number | undefined): number {
  // an approximate time without words was a date on the page, such as that of a group of notifications
  if (!at?.about || at.words === undefined || capturedAt === undefined) return 0;
  return capturedAt - (ev.at?.[1] ?? firstSeen);
}
