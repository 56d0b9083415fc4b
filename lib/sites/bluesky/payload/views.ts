/** Accounts and posts as the servers of the network describe them ("views"). */
import type { Account, Capture, Counts, Moment, Post } from "../../../model/capture";
import { compact, httpUrl, tidyName, tidyText } from "../../dom";
import { isoMoment } from "../../time";
import { accountOf, didOf, handleOf, postOfUri, postUrl } from "../addresses";
import { accountFrom } from "../page/account";
import { answerTo, type Hung } from "../place";
import { tidMoment } from "../tid";
import { member, record, text, total } from "./json";

const maxText = 30_000;
const maxHeadline = 5000;
const dayMs = 86_400_000;

/** A profile view; undefined without a DID, for a handle alone may be anybody's tomorrow. */
export function accountOfView(view: unknown): Account | undefined {
  const id = didOf(text(member(view, "did")));
  if (id === undefined) return undefined;
  const who = { id, handle: handleOf(text(member(view, "handle"))) };
  const words = text(member(view, "description"));
  const headline = words === undefined ? "" : tidyText(words.slice(0, maxHeadline));
  const looks = {
    name: tidyName(text(member(view, "displayName"))),
    avatar: httpUrl(text(member(view, "avatar"))),
    headline: headline === "" ? undefined : headline,
  };
  const followers = total(member(view, "followersCount"));
  return compact<Account>({ ...accountFrom(who, looks), followers });
}

/** A post view, read as far as it goes. */
export interface PostView {
  post: Post & { author: Account };
  /** the text was longer than what is kept */
  cut: boolean;
  /** where it hangs, if it answers something */
  answer?: Hung;
  /** the post that it quotes */
  quoted?: Post;
}

/** Undefined where the view names no post or no author, or another author than its address does. */
export function postOfView(view: unknown, now: number): PostView | undefined {
  const uri = postOfUri(member(view, "uri"));
  const author = accountOfView(member(view, "author"));
  if (!uri || !author || author.id !== uri.did) return undefined;
  return postOfRecord(uri, author, member(view, "record"), now, countsOf(view), member(view, "indexedAt"));
}

/** A post by its address, author and record, as notifications hold them. */
export function postOfRecord(
  uri: { did: string; rkey: string },
  author: Account,
  content: unknown,
  now: number,
  counts: Counts | undefined,
  indexedAt: unknown,
): PostView {
  const words = text(member(content, "text")) ?? "";
  const cut = words.length > maxText;
  const plain = tidyText(words.slice(0, maxText));
  const post = compact<PostView["post"]>({
    id: uri.rkey,
    url: postUrl(author, uri.rkey),
    author,
    text: plain === "" ? undefined : plain,
    at: timeOf(member(content, "createdAt"), indexedAt, now) ?? tidMoment(uri.rkey, now),
    counts,
  });
  return compact<PostView>({ post, cut, answer: answerOf(content, now), quoted: quotedBy(content, now) });
}

/** The writer's clock, unless it runs ahead; then the server's. */
export function timeOf(createdAt: unknown, indexedAt: unknown, now: number): Moment | undefined {
  return [createdAt, indexedAt]
    .map((value) => isoMoment(text(value)))
    .find((moment) => moment !== undefined && moment.at < now + dayMs);
}

function countsOf(view: unknown): Counts | undefined {
  const counts = compact<Counts>({
    comments: total(member(view, "replyCount")),
    reactions: total(member(view, "likeCount")),
    shares: total(member(view, "repostCount")),
    quotes: total(member(view, "quoteCount")),
  });
  return Object.keys(counts).length > 0 ? counts : undefined;
}

function answerOf(content: unknown, now: number): Hung | undefined {
  const reply = record(member(content, "reply"));
  if (!reply) return undefined;
  const root = postAt(member(reply, "root", "uri"), now);
  return answerTo(postOfUri(member(reply, "parent", "uri"))?.rkey, root);
}

/** A quote stands in the record by itself, or beside pictures. */
function quotedBy(content: unknown, now: number): Post | undefined {
  const embed = member(content, "embed");
  return postAt(member(embed, "record", "uri"), now) ?? postAt(member(embed, "record", "record", "uri"), now);
}

/** A post of which no more than the address is known. */
export function postAt(uri: unknown, now: number): Post | undefined {
  const named = postOfUri(uri);
  if (!named) return undefined;
  const author = accountOf({ id: named.did });
  return compact<Post>({ id: named.rkey, url: postUrl(author, named.rkey), author, at: tidMoment(named.rkey, now) });
}

/** The capture of a post that hangs somewhere. */
export function captureOfView({ post, cut }: PostView, { type, post: object, parent, weak }: Hung): Capture {
  const weaknesses = cut ? [...(weak ?? []), "text" as const] : weak;
  return compact<Capture>({
    type,
    id: post.id,
    actor: post.author,
    post: object,
    parent,
    text: post.text,
    at: post.at,
    url: post.url,
    weak: weaknesses,
  });
}
