/** Conversations in a payload: lists of posts, each answering the one before. */
import type { Post } from "../../../model/capture";
import { attempt } from "../../dom";
import { at, type Json, nodesIn } from "../../nodes";
import type { Reading } from "../../site";
import { sameHandle } from "../addresses";
import { answerTo, bare, captureOf, type Engagement, isMonologue } from "../engagement";
import { type Told, toldOf } from "./post";
import { profileIn } from "./user";

/** Reads every branch. `named`: the post of the page, if that is one's page. */
export function readContent(payload: Json, named: Post | undefined, reading: Reading): void {
  const nodes = nodesIn(payload);
  const branches = nodes.flatMap(({ value }) => {
    const items = value["thread_items"];
    return Array.isArray(items) ? [items.flatMap((item) => toldOf(at(item, "post")) ?? [])] : [];
  });
  const focus = branches.findIndex((branch) => branch.some(({ post }) => post.id === named?.id));
  const main = branches.slice(0, focus + 1).flat();
  const upToFocus = main.slice(0, main.findIndex(({ post }) => post.id === named?.id) + 1);
  for (const [index, branch] of branches.entries()) {
    const isMain = index <= focus;
    // what begins a conversation of its own is suggested, unless it quotes this one
    const isOther = !isMain && branch[0]?.isReply === false;
    const above = isMain ? branches.slice(0, index).flat() : isOther ? [] : upToFocus;
    for (const [place, told] of branch.entries())
      attempt(reading, () => {
        const before = named ? [...above, ...branch.slice(0, place)] : branch.slice(0, place);
        const asked = named && focus < 0 && place === 0 ? named : undefined;
        const isAside = named && isOther && told.quotes?.id !== named.id;
        if (isAside) reading.posts.push(told.post);
        else file(told, engagementOf(told, before, asked, isMain || isOther || !named), reading);
      });
  }
  for (const { value } of nodes)
    attempt(reading, () => {
      const account = profileIn(value);
      if (account) reading.accounts.push(account);
    });
}

/**
 * What a post is to those before it, the nearest last. `asked`: the post of the page, to which the page fetched answers.
 * `mayGoOn`: it stands where the author of the first post may go on writing.
 */
function engagementOf(
  told: Told,
  before: readonly Told[],
  asked: Post | undefined,
  mayGoOn: boolean,
): Engagement | undefined {
  const [first] = before;
  const last = before.at(-1);
  const root = first?.isReply === false ? first.post : undefined;
  if (root && mayGoOn && isMonologue([...before, told].map(({ post }) => post))) return undefined;
  if (last && (!told.answers || sameHandle(last.post.author, told.answers.handle)))
    return answerTo({ answered: last.post, first: root });
  if (asked && told.isReply && (!told.answers || sameHandle(asked.author, told.answers.handle))) {
    const isFirst = told.answers !== undefined && told.beginner === told.answers.id;
    return { ...answerTo({ answered: asked, first: isFirst ? asked : undefined }), weak: ["type", "parent", "post"] };
  }
  return told.isReply ? { type: "reply", post: root && bare(root), target: told.answers } : undefined;
}

function file({ post, quotes, reposts }: Told, answer: Engagement | undefined, { captures, posts }: Reading): void {
  if (reposts) {
    captures.push({ type: "share", actor: post.author, post: reposts, ...(post.at && { at: post.at }) });
    return void posts.push(reposts);
  }
  const engagement = answer ?? (quotes && { type: "quote", post: quotes });
  if (engagement) captures.push(captureOf(post, engagement));
  if (!answer) posts.push(post);
}
