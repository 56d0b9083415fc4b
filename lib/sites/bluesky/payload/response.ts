/** Answers of the network's servers to what the page asked for: lists, read member by member. */
import type { Capture, Post } from "../../../model/capture";
import { attempt, compact } from "../../dom";
import { emptyReading, type ReadContext, type Reading } from "../../site";
import { accountOf, didOf } from "../addresses";
import { type Act, captureOf, follow, type Hung, like, share } from "../place";
import { member, text } from "./json";
import { accountOfView, postOf, postOfView, timeOf } from "./views";

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
const posts: Reader = ["posts", readPost];

/** By the last part of the call's name, `app.bsky.feed.getLikes`. */
const readers: Record<string, Reader> = {
  getPostThreadV2: thread,
  getPostThreadOtherV2: thread,
  getPostThread: thread,
  getLikes: ["likes", people(like)],
  getRepostedBy: ["repostedBy", people(share)],
  getQuotes: posts,
  getTimeline: feed,
  getAuthorFeed: feed,
  getFeed: feed,
  getListFeed: feed,
  searchPosts: posts,
  getFollowers: ["followers", people(follow)],
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
  if (member(body, "error")) return;
  const content = member(body, key);
  const list = content && !Array.isArray(content) ? unfolded(content) : content;
  if (!Array.isArray(list)) reading.problems.push({ kind: "no-list" });
  // a bad one loses itself alone
  else for (const one of list as unknown[]) attempt(reading, () => readOne(one, { body, now, reading }));
}

/** What was found, or a problem where nobody is named. */
function found<T>(known: T | undefined, { reading }: Call): T | undefined {
  if (!known) reading.problems.push({ kind: "no-author" });
  return known;
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
  const { posts, captures } = call.reading;
  const view = member(item, "value", "post");
  // nothing where it is deleted, blocked, or only for those who signed in
  const seen = view ? found(postOfView(view, call.now), call) : undefined;
  if (!seen) return;
  // the post a thread was asked for is seen for itself, whatever it answers
  if (member(item, "depth") === 0 || !seen.answer) posts.push(seen.post);
  if (seen.answer) captures.push(captureOf(seen.post, seen.answer));
}

/** A post as what it is: a quote of the post that the list is of, an answer, a quote, or neither. */
function readPost(view: unknown, call: Call): Post | undefined {
  const { body, now, reading } = call;
  const { post, answer, quoted } = found(postOfView(view, now), call) ?? {};
  const subject = postOf(body, now);
  const quote: Hung | undefined = (subject ?? quoted) && { type: "quote", post: subject ?? quoted };
  const hung = subject ? quote : (answer ?? quote);
  if (post && hung) reading.captures.push(captureOf(post, hung));
  else if (post) reading.posts.push(post);
  return post;
}

function readFeedItem(item: unknown, call: Call): void {
  const { now, reading } = call;
  const post = readPost(member(item, "post"), call);
  const root = postOfView(member(item, "reply", "root"), now);
  if (root) reading.posts.push(root.post);
  const reason = member(item, "reason");
  const by = member(reason, "by");
  // a pinned post has a reason too, by nobody
  const actor = post && by ? found(accountOfView(by), call) : undefined;
  if (actor) reading.captures.push(compact<Capture>({ ...share, actor, post, at: timeOf(reason, now) }));
}

// ── people ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What being in a list means: an act on the post, or towards the person, that the list is of. */
function people(act: Act): ReadOne {
  return (one, call) => {
    const { body, now, reading } = call;
    const post = postOf(body, now);
    const target = accountOfView(member(body, "subject"));
    // likes stand around those who gave them, and know when
    const giver = member(one, "actor");
    // there are likes of feeds, too
    const actor = (post ?? target) && found(accountOfView(giver ?? one), call);
    const at = giver ? timeOf(one, now) : undefined;
    if (actor) reading.captures.push(compact<Capture>({ ...act, actor, post, target, at }));
  };
}

// ── notifications ──────────────────────────────────────────────────────────────────────────────────────────────────

const acts = new Map<unknown, Act>([
  ["like", like],
  ["repost", share],
  ["follow", follow],
]);

/** News of subscribed posts, verifications, starter packs and the like are no engagement. */
function readNotification(entry: unknown, call: Call): void {
  const { now, reading } = call;
  // "like-via-repost" is a like
  const [reason = ""] = text(member(entry, "reason"))?.split("-via-") ?? [];
  const act = acts.get(reason);
  const type = (["reply", "mention", "quote"] as const).find((each) => each === reason);
  if (act) {
    const subject = member(entry, "record", "subject");
    const id = didOf(text(subject));
    // `reasonSubject` tells the viewer's repost where the act came by way of that
    const post = postOf(subject, now) ?? postOf({ uri: member(entry, "reasonSubject") }, now);
    // somebody may like a feed or a list
    const actor = post || act === follow ? found(accountOfView(member(entry, "author")), call) : undefined;
    const target = id ? accountOf({ id }) : undefined;
    if (actor) reading.captures.push(compact<Capture>({ ...act, actor, post, target, at: timeOf(entry, now) }));
  } else if (type) {
    const { post, answer, quoted } = found(postOfView(entry, now), call) ?? {};
    const reply: Hung = answer ?? { type: "reply", weak: ["type"] };
    const hung: Hung = type === "reply" ? reply : type === "quote" ? { type, post: quoted } : { ...answer, type };
    if (post) reading.captures.push(captureOf(post, hung));
  }
}
