/** Answers of the network's servers to what the page asked for. */
import type { Account, Post } from "../../../model/capture";
import { attempt, compact } from "../../dom";
import { emptyReading, type ReadContext, type Reading } from "../../site";
import { accountOf, didOf } from "../addresses";
import { type Endpoint, endpoints } from "../endpoints";
import { list, member, record, text } from "./json";
import { readNotification } from "./notification";
import { accountOfView, captureOfView, postAt, postOfView, type PostView, timeOf } from "./views";

type Json = Record<string, unknown>;
type Read = (body: Json, reading: Reading, now: number) => void;

const readers: Record<Endpoint, Read> = {
  "app.bsky.unspecced.getPostThreadV2": readFlatThread,
  "app.bsky.unspecced.getPostThreadOtherV2": readFlatThread,
  "app.bsky.feed.getPostThread": readNestedThread,
  "app.bsky.feed.getLikes": readLikes,
  "app.bsky.feed.getRepostedBy": readReposters,
  "app.bsky.feed.getQuotes": readQuotes,
  "app.bsky.feed.getTimeline": readFeed,
  "app.bsky.feed.getAuthorFeed": readFeed,
  "app.bsky.feed.getFeed": readFeed,
  "app.bsky.feed.getListFeed": readFeed,
  "app.bsky.feed.searchPosts": readPosts,
  "app.bsky.graph.getFollowers": readFollowers,
  "app.bsky.graph.getKnownFollowers": readFollowers,
  "app.bsky.graph.getFollows": readFollows,
  "app.bsky.actor.getProfile": (body, reading) => withPerson(body, reading, (who) => reading.accounts.push(who)),
  "app.bsky.notification.listNotifications": (body, reading, now) =>
    each(body, "notifications", reading, (one) => readNotification(one, now, reading)),
};

/** Reads the body of one answer; of calls that nobody reads nothing comes, and of refusals neither. */
export function readResponse(body: string, requestUrl: URL, _url: URL, { now }: ReadContext): Reading {
  const reading = emptyReading();
  const name = requestUrl.pathname.split("/xrpc/")[1]?.replace(/\/$/, "");
  const endpoint = endpoints.find((known) => known === name);
  if (endpoint) attempt(reading, () => readBody(body, readers[endpoint], now, reading));
  return reading;
}

function readBody(body: string, read: Read, now: number, reading: Reading): void {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    reading.problems.push({ kind: "bad-json", detail: "response" });
    return;
  }
  const content = record(json);
  if (!content) reading.problems.push({ kind: "bad-json", detail: "shape" });
  else if (text(content.error) === undefined) read(content, reading, now);
}

/** Reads the members of a list one by one: a bad one loses itself alone. */
function each(body: Json, key: string, reading: Reading, readOne: (one: unknown) => void): void {
  const members = body[key];
  if (!Array.isArray(members)) reading.problems.push({ kind: "no-list", detail: key });
  else for (const one of members as unknown[]) attempt(reading, () => readOne(one));
}

function withPerson(view: unknown, reading: Reading, use: (person: Account) => void): void {
  const person = accountOfView(view);
  if (person) use(person);
  else reading.problems.push({ kind: "no-author", detail: "profile view" });
}

function withPost(view: unknown, now: number, reading: Reading, use: (post: PostView) => void): void {
  const post = postOfView(view, now);
  if (post) use(post);
  else reading.problems.push({ kind: "no-author", detail: "post view" });
}

/** A post as what it is: an answer, a quote, or neither. */
function pushPost(view: PostView, reading: Reading): void {
  if (view.answer) reading.captures.push(captureOfView(view, view.answer));
  else if (view.quoted) reading.captures.push(captureOfView(view, { type: "quote", post: view.quoted }));
  else reading.posts.push(view.post);
}

// ── threads ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The post a thread was asked for: seen for itself, whatever it answers. */
function pushMain(view: PostView, reading: Reading): void {
  reading.posts.push(view.post);
  if (view.answer) reading.captures.push(captureOfView(view, view.answer));
}

function readFlatThread(body: Json, reading: Reading, now: number): void {
  each(body, "thread", reading, (item) => {
    const view = record(member(item, "value", "post"));
    // deleted, blocked, or only for those who signed in
    if (!view) return;
    const isMain = member(item, "depth") === 0;
    withPost(view, now, reading, (post) => (isMain ? pushMain : pushAnswer)(post, reading));
  });
}

/** What stands around a main post is an answer, or the root. */
function pushAnswer(view: PostView, reading: Reading): void {
  if (view.answer) reading.captures.push(captureOfView(view, view.answer));
  else reading.posts.push(view.post);
}

function readNestedThread(body: Json, reading: Reading, now: number): void {
  const main = record(body.thread);
  if (!main) {
    reading.problems.push({ kind: "no-list", detail: "thread" });
    return;
  }
  // a list of what is to do instead of recursion: threads can be deeper than the stack
  const open: unknown[] = [main];
  for (let above = main.parent; record(above); above = member(above, "parent"))
    open.push({ post: member(above, "post") });
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    const view = record(member(node, "post"));
    if (!view) continue;
    attempt(reading, () =>
      withPost(view, now, reading, (post) => (node === main ? pushMain : pushAnswer)(post, reading)),
    );
    for (const answer of list(member(node, "replies"))) open.push(answer);
  }
}

// ── people of a post ───────────────────────────────────────────────────────────────────────────────────────────────

function readLikes(body: Json, reading: Reading, now: number): void {
  const post = postAt(body.uri, now);
  if (!post) return; // likes of a feed
  each(body, "likes", reading, (like) =>
    withPerson(member(like, "actor"), reading, (actor) => {
      const at = timeOf(member(like, "createdAt"), member(like, "indexedAt"), now);
      reading.captures.push(compact({ type: "reaction" as const, reaction: "like", actor, post, at }));
    }),
  );
}

function readReposters(body: Json, reading: Reading, now: number): void {
  const post = postAt(body.uri, now);
  if (!post) return;
  each(body, "repostedBy", reading, (view) =>
    withPerson(view, reading, (actor) => reading.captures.push({ type: "share", actor, post })),
  );
}

function readQuotes(body: Json, reading: Reading, now: number): void {
  const post = postAt(body.uri, now);
  if (!post) return;
  each(body, "posts", reading, (view) =>
    withPost(view, now, reading, (quote) => reading.captures.push(captureOfView(quote, { type: "quote", post }))),
  );
}

// ── feeds ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function readPosts(body: Json, reading: Reading, now: number): void {
  each(body, "posts", reading, (view) => withPost(view, now, reading, (post) => pushPost(post, reading)));
}

function readFeed(body: Json, reading: Reading, now: number): void {
  each(body, "feed", reading, (item) =>
    withPost(member(item, "post"), now, reading, (view) => {
      pushPost(view, reading);
      const root = postOfView(member(item, "reply", "root"), now);
      if (root) reading.posts.push(root.post);
      if (member(item, "reason", "$type") === "app.bsky.feed.defs#reasonRepost")
        pushShare(item, view.post, now, reading);
    }),
  );
}

function pushShare(item: unknown, post: Post, now: number, reading: Reading): void {
  withPerson(member(item, "reason", "by"), reading, (actor) => {
    const at = timeOf(member(item, "reason", "indexedAt"), undefined, now);
    reading.captures.push(compact({ type: "share" as const, actor, post, at }));
  });
}

// ── followers ──────────────────────────────────────────────────────────────────────────────────────────────────────

function readFollowers(body: Json, reading: Reading): void {
  const did = didOf(text(member(body, "subject", "did")));
  if (did === undefined) {
    reading.problems.push({ kind: "no-id", detail: "subject" });
    return;
  }
  const target = accountOfView(body.subject) ?? accountOf({ id: did });
  each(body, "followers", reading, (view) =>
    withPerson(view, reading, (actor) => reading.captures.push({ type: "follow", actor, target })),
  );
}

/** Whom somebody follows: people seen, without an act of their own. */
function readFollows(body: Json, reading: Reading): void {
  each(body, "follows", reading, (view) => withPerson(view, reading, (person) => reading.accounts.push(person)));
}
