/** Conversations in a payload: lists of posts, each answering the one before. */
import type { Post } from "../../../model/capture";
import { attempt } from "../../dom";
import { at, type Json, nodesIn } from "../../nodes";
import type { Reading } from "../../site";
import { sameHandle } from "../addresses";
import { answerTo, bare, captureOf, type Engagement } from "../engagement";
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
  const upToFocus = main.slice(0, main.findIndex(({ post }) => post.id === named?.id) + 1).reduce(goneOn, nothing);
  // what the branches of the page's conversation have told so far
  let told = nothing;
  for (const [index, branch] of branches.entries()) {
    const isMain = index <= focus;
    // what begins a conversation of its own is suggested, unless it quotes this one
    const isOther = !isMain && branch[0]?.isReply === false;
    let before = !named || isOther ? nothing : isMain ? told : upToFocus;
    for (const [place, one] of branch.entries()) {
      const [above, asked] = [before, named && focus < 0 && place === 0 ? named : undefined];
      attempt(reading, () => {
        const isAside = named && isOther && one.quotes?.id !== named.id;
        if (isAside) reading.posts.push(one.post);
        else file(one, engagementOf(one, above, asked, isMain || isOther || !named), reading);
      });
      before = goneOn(before, one);
    }
    if (isMain) told = before;
  }
  for (const { value } of nodes)
    attempt(reading, () => {
      const account = profileIn(value);
      if (account) reading.accounts.push(account);
    });
}

/** What stands before a post: as much of it as matters, for a payload may hold thousands. */
interface Before {
  first?: Told;
  last?: Told;
  /** all of it is by one account */
  isOne: boolean;
}

const nothing: Before = { isOne: true };

function goneOn({ first, isOne }: Before, told: Told): Before {
  return { first: first ?? told, last: told, isOne: isOne && isOfOne(told, first ?? told) };
}

function isOfOne({ post }: Told, first: Told): boolean {
  return sameHandle(post.author, first.post.author?.handle);
}

/**
 * What a post is to those before it. `asked`: the post of the page, to which the page fetched answers.
 * `mayGoOn`: it stands where the author of the first post may go on writing.
 */
function engagementOf(
  told: Told,
  { first, last, isOne }: Before,
  asked: Post | undefined,
  mayGoOn: boolean,
): Engagement | undefined {
  const root = first?.isReply === false ? first.post : undefined;
  if (first && root && mayGoOn && isOne && isOfOne(told, first)) return undefined;
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
