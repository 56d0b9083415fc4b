/** Lists of people and notifications in a response. */
import type { Capture } from "../../../model/capture";
import { compact, httpUrl } from "../../dom";
import { at, idAt, type Node, outwards, record, secondAt, textAt } from "../../nodes";
import { accountOf, type Page, postOf } from "../addresses";
import type { NodeReader } from "./content";
import { postIn } from "./content";
import { userOf } from "./user";

/** People of a list mean what the list is: told by the request, or by the field that holds them. */
export function peopleReader({ pathname, search }: URL, page: Page | undefined): NodeReader {
  const [, media] = /\/media\/(\d+)\/likers\b/.exec(pathname) ?? [];
  const [, followed, list] = /\/friendships\/(\d+)\/(followers|following)\b/.exec(pathname) ?? [];
  const areLikers = (node: Node): boolean =>
    media !== undefined ||
    /LikedBy/.test(search) ||
    Array.from(outwards(node)).some(({ key }) => /(?<!comment_)likers$/.test(key));
  return (node, { reading, post: asked, isGuess, hidden }) => {
    const { above } = node;
    const isRow = above && (above.key === "users" || (above.key === "" && Array.isArray(above.value)));
    const actor = isRow && "username" in node.value ? userOf(node.value) : undefined;
    if (!actor) return;
    if (list === "followers") {
      const target = { ...accountOf(page?.handle), id: followed };
      reading.captures.push(compact<Capture>({ type: "follow", actor, target: compact(target) }));
    } else if (list) reading.accounts.push(actor);
    else if (areLikers(node)) {
      const post = media ? postOf(media) : asked;
      if (post && hidden.has(post.id)) return;
      const weak = post && !media && isGuess ? (["post"] as const) : undefined;
      reading.captures.push(
        compact<Capture>({ type: "reaction", reaction: "like", actor, post, weak: weak && [...weak] }),
      );
    }
  };
}

/** What an account reposted: the list stands in the account. */
export function repostReader(page: Page | undefined): NodeReader {
  return (node, { reading, hidden }) => {
    const list = node.value["repost_grid_items"];
    if (!Array.isArray(list)) return;
    const owner = Array.from(outwards(node), ({ value }) => userOf(value)).find(Boolean) ?? accountOf(page?.handle);
    for (const item of list) {
      const post = postIn(at(item, "media"));
      if (owner && post && !hidden.has(post.id)) reading.captures.push({ type: "share", actor: owner, post });
    }
  };
}

/**
 * A notification. Only two kinds are told apart by names of their own; the words of the others are translated, and they
 * are read where they happened.
 */
export const readNotice: NodeReader = ({ value }, { reading }) => {
  const args = record(value["args"]);
  if (!args || !("story_type" in value)) return;
  const name = textAt(value, "notif_name");
  const known = accountOf(textAt(args, "profile_name"));
  const picture = textAt(args, "profile_image");
  const actor = known && compact({ ...known, id: idAt(args, "profile_id"), avatar: httpUrl(picture) });
  const when = secondAt(args, "timestamp");
  const media = idAt(at(args, "media"), "0.id");
  if (!actor) return;
  if (value["story_type"] === 101 || name === "user_followed")
    reading.captures.push(compact<Capture>({ type: "follow", actor, at: when }));
  else if (name === "like" && media)
    reading.captures.push(
      compact<Capture>({ type: "reaction", reaction: "like", actor, post: postOf(media), at: when }),
    );
};
