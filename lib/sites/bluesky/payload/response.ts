/** Answers of the network's servers to what the page asked for: lists, read member by member. */
import type { Account, Capture, Post } from "../../../model/capture";
import type { InteractionType } from "../../../model/engagement";
import { attempt, compact } from "../../dom";
import { emptyReading, type ReadContext, type Reading } from "../../site";
import { accountOf, didOf } from "../addresses";
import { captureOf, type Hung } from "../place";
import { member, text } from "./json";
import { accountOfView, postOf, postOfView, type PostView, timeOf } from "./views";

/** What the members of a list have in common. */
interface Call {
  body: unknown;
  now: number;
  reading: Reading;
}
type ReadOne = (one: unknown, call: Call) => void;
/** Where the list is, and what reads one of it. */
type Reader = readonly [list: string, readOne: ReadOne];

const thread: Reader = ["thread", readThreadItem];
const feed: Reader = ["feed", readFeedItem];

/** By the last part of the call's name, `app.bsky.feed.getLikes`. */
const readers: Record<string, Reader> = {
  getPostThreadV2: thread,
  getPostThreadOtherV2: thread,
  getPostThread: thread,
  getLikes: ["likes", people("reaction", "like")],
  getRepostedBy: ["repostedBy", people("share")],
  getQuotes: ["posts", readQuote],
  getTimeline: feed,
  getAuthorFeed: feed,
  getFeed: feed,
  getListFeed: feed,
  searchPosts: ["posts", readPost],
  getFollowers: ["followers", people("follow")],
  listNotifications: ["notifications", readNotification],
};

/** Reads the body of one answer; of calls that nobody reads nothing comes, and of refusals neither. */
export function readResponse(body: string, requestUrl: URL, _url: URL, { now }: ReadContext): Reading {
  const reading = emptyReading();
  const [, reader] = Object.entries(readers).find(([name]) => requestUrl.pathname.endsWith(`.${name}`)) ?? [];
  if (reader) attempt(reading, () => readBody(body, reader, now, reading));
  return reading;
}

function readBody(source: string, [key, readOne]: Reader, now: number, reading: Reading): void {
  let body: unknown;
  try {
    body = JSON.parse(source);
  } catch {
    reading.problems.push({ kind: "bad-json" });
    return;
  }
  if (text(member(body, "error"))) return;
  const found = member(body, key);
  const list = key === "thread" && found && !Array.isArray(found) ? unfolded(found) : found;
  if (!Array.isArray(list)) reading.problems.push({ kind: "no-list", detail: key });
  // a bad one loses itself alone
  else for (const one of list as unknown[]) attempt(reading, () => readOne(one, { body, now, reading }));
}

function personIn(view: unknown, { reading }: Call): Account | undefined {
  const person = accountOfView(view);
  if (!person) reading.problems.push({ kind: "no-author" });
  return person;
}

function postIn(view: unknown, { now, reading }: Call): PostView | undefined {
  const post = postOfView(view, now);
  if (!post) reading.problems.push({ kind: "no-author" });
  return post;
}

// ── posts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The nested threads of an older call, as the flat list of the newer one. */
function unfolded(main: unknown): unknown[] {
  const list: { depth?: number; value: unknown }[] = [{ depth: 0, value: main }];
  for (let above = member(main, "parent"); above; above = member(above, "parent"))
    list.push({ value: { post: member(above, "post") } });
  // it grows while it is walked: threads can be deeper than the stack
  for (const { value } of list) {
    const replies = member(value, "replies");
    if (Array.isArray(replies)) for (const reply of replies) list.push({ value: reply });
  }
  return list;
}

function readThreadItem(item: unknown, call: Call): void {
  const view = member(item, "value", "post");
  // nothing where it is deleted, blocked, or only for those who signed in
  const seen = view ? postIn(view, call) : undefined;
  if (!seen) return;
  // the post a thread was asked for is seen for itself, whatever it answers
  if (member(item, "depth") === 0 || !seen.answer) call.reading.posts.push(seen.post);
  if (seen.answer) call.reading.captures.push(captureOf(seen.post, seen.answer));
}

/** A post as what it is: an answer, a quote, or neither. */
function readPost(view: unknown, call: Call): Post | undefined {
  const seen = postIn(view, call);
  const hung: Hung | undefined = seen?.answer ?? (seen?.quoted && { type: "quote", post: seen.quoted });
  if (seen && hung) call.reading.captures.push(captureOf(seen.post, hung));
  else if (seen) call.reading.posts.push(seen.post);
  return seen?.post;
}

function readFeedItem(item: unknown, call: Call): void {
  const { now, reading } = call;
  const post = readPost(member(item, "post"), call);
  const root = postOfView(member(item, "reply", "root"), now);
  if (root) reading.posts.push(root.post);
  const reason = member(item, "reason");
  // a pinned post has a reason too, by nobody
  const actor = post && member(reason, "by") ? personIn(member(reason, "by"), call) : undefined;
  if (actor) reading.captures.push(compact<Capture>({ type: "share", actor, post, at: timeOf(reason, now) }));
}

function readQuote(view: unknown, call: Call): void {
  const post = postOf(call.body, call.now);
  const seen = post && postIn(view, call);
  if (seen) call.reading.captures.push(captureOf(seen.post, { type: "quote", post }));
}

// ── people ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What being in a list means: an act on the post, or towards the person, that the list is of. */
function people(type: InteractionType, reaction?: string): ReadOne {
  return (one, call) => {
    const { body, now, reading } = call;
    const post = postOf(body, now);
    const target = accountOfView(member(body, "subject"));
    // likes stand around those who gave them, and know when
    const giver = member(one, "actor");
    // there are likes of feeds, too
    const actor = (post ?? target) && personIn(giver ?? one, call);
    const at = giver ? timeOf(one, now) : undefined;
    if (actor) reading.captures.push(compact<Capture>({ type, reaction, actor, post, target, at }));
  };
}

// ── notifications ──────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What a reason means, which may be "like-via-repost". News of subscribed posts, verifications, starter packs and the like
 * are no engagement.
 */
function typeOf(reason: unknown): InteractionType | undefined {
  const [word] = String(reason).split("-via-");
  if (word === "like") return "reaction";
  return word === "repost" ? "share" : (["follow", "reply", "mention", "quote"] as const).find((type) => type === word);
}

function readNotification(entry: unknown, call: Call): void {
  const { now, reading } = call;
  const type = typeOf(member(entry, "reason"));
  if (type === "reply" || type === "mention" || type === "quote") {
    const seen = postIn(entry, call);
    if (seen) reading.captures.push(captureOf(seen.post, hungBy(type, seen)));
  } else if (type) {
    const subject = member(entry, "record", "subject");
    const id = didOf(text(subject));
    // `reasonSubject` tells the viewer's repost where the act came by way of that
    const post = postOf(subject, now) ?? postOf({ uri: member(entry, "reasonSubject") }, now);
    // somebody may like a feed or a list
    const actor = post || type === "follow" ? personIn(member(entry, "author"), call) : undefined;
    const reaction = type === "reaction" ? "like" : undefined;
    const target = id ? accountOf({ id }) : undefined;
    if (actor) reading.captures.push(compact<Capture>({ type, reaction, actor, post, target, at: timeOf(entry, now) }));
  }
}

function hungBy(type: "reply" | "mention" | "quote", { answer, quoted }: PostView): Hung {
  if (type === "reply") return answer ?? { type, weak: ["type"] };
  return type === "quote" ? { type, post: quoted } : { ...answer, type };
}
