/** Posts and comments in a payload: what pages embed, and what they fetch. */
import type { Capture, Counts, Post } from "../../../model/capture";
import { attempt, compact } from "../../dom";
import { at, countAt, idAt, type Json, type Node, nodesIn, outwards, record, secondAt, textAt } from "../../nodes";
import type { Reading } from "../../site";
import { commentUrl, postOf } from "../addresses";
import { profileIn, userOf } from "./user";

/** What is known of a payload besides itself. */
export interface Answer {
  nodes: Node[];
  reading: Reading;
  /** the post that the page or the request names */
  post: Post | undefined;
  /** that post is told by the page alone, which may have moved on */
  isGuess: boolean;
  /** posts that only followers see, by id */
  hidden: ReadonlySet<string>;
}

/** Reads one kind of node. */
export type NodeReader = (node: Node, answer: Answer) => void;

/** Ids of the posts whose author is a private account. */
function hiddenIn(nodes: Node[]): Set<string> {
  const owners = nodes.filter(({ key, value }) => isMedia(value) || (key === "caption" && "media_id" in value));
  const closed = owners.filter(({ value }) => at(value, "user.is_private") === true);
  return new Set(closed.flatMap(({ value }) => idAt(value, "media_id") ?? idAt(value, "pk", "id") ?? []));
}

export function readNodes(answer: Answer, readers: readonly NodeReader[]): Reading {
  for (const node of answer.nodes) for (const reader of readers) attempt(answer.reading, () => reader(node, answer));
  return answer.reading;
}

const readPost: NodeReader = ({ value }, { reading, hidden }) => {
  const post = isMedia(value) ? postIn(value) : undefined;
  if (post && !hidden.has(post.id)) reading.posts.push(post);
};

const readProfile: NodeReader = ({ value }, { reading }) => {
  const account = profileIn(value);
  if (account) reading.accounts.push(account);
};

/** A comment, unless it is a caption, which has the same shape. */
const readComment: NodeReader = (node, { reading, post: asked, isGuess, hidden }) => {
  const { key, value } = node;
  if (!isComment(value) || key === "caption" || value["type"] === 1) return;
  const id = idAt(value, "pk", "strong_id__");
  const actor = userOf(value["user"]);
  const named = idAt(value, "media_id") ?? mediaAround(node);
  const post = named ? postOf(named) : asked;
  if (post && hidden.has(post.id)) return;
  if (!id || !actor) return void reading.problems.push({ kind: id ? "no-author" : "no-id", detail: "comment" });
  const above = Array.from(outwards(node.above), ({ value: outer }) => outer).find(isComment);
  const parent = idAt(value, "parent_comment_id") ?? idAt(above, "pk");
  const isReply = parent ?? Array.from(outwards(node)).find((outer) => /child_comments/.test(outer.key));
  reading.captures.push(
    compact<Capture>({
      type: isReply ? "reply" : "comment",
      id,
      actor,
      post,
      parent,
      text: textAt(value, "text"),
      at: secondAt(value, "created_at_utc", "created_at"),
      url: commentUrl(post, id),
      weak: post && !named && isGuess ? ["post"] : undefined,
    }),
  );
};

function isComment(value: Json): boolean {
  return (
    typeof value["text"] === "string" &&
    !!record(value["user"]) &&
    ("comment_like_count" in value || "parent_comment_id" in value)
  );
}

/** Suggestions from Threads have the same shape, and one field more. */
function isMedia(value: Json): boolean {
  const isHere = typeof value["code"] === "string" && "caption" in value && !record(value["text_post_app_info"]);
  return isHere && !!record(value["user"]);
}

function mediaAround(node: Node): string | undefined {
  const media = Array.from(outwards(node.above)).find(({ value }) => isMedia(value));
  return idAt(media?.value, "pk", "id");
}

/** Undefined where the post has no number. */
export function postIn(media: unknown): Post | undefined {
  const id = idAt(media, "pk", "id");
  const countsHidden = at(media, "like_and_view_counts_disabled") === true;
  return (
    (id &&
      compact<Post>({
        ...postOf(id),
        author: userOf(at(media, "user")) ?? userOf(at(media, "owner")),
        text: textAt(media, "caption.text"),
        at: secondAt(media, "taken_at"),
        counts: compact<Counts>({
          comments: countAt(media, "comment_count"),
          reactions: countsHidden ? undefined : countAt(media, "like_count"),
          shares: countAt(media, "media_repost_count"),
          views: countAt(media, "play_count") ?? countAt(media, "view_count"),
        }),
      })) ||
    undefined
  );
}

export const contentReaders: readonly NodeReader[] = [readPost, readComment, readProfile];

/** Everything in a payload that only followers see, or nothing where the user wants that read. */
export function answerOf(payload: Json, closed: boolean): Pick<Answer, "nodes" | "hidden"> {
  const nodes = nodesIn(payload);
  return { nodes, hidden: closed ? new Set() : hiddenIn(nodes) };
}
