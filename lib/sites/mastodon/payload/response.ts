/** Responses that the page itself fetched, by the address they were asked at. */
import type { Account, Capture, Post } from "../../../model/capture";
import { attempt, compact } from "../../dom";
import { emptyReading, type ReadContext, type Reading } from "../../site";
import { isoMoment } from "../../time";
import { handleOf, placeOf } from "../addresses";
import { subjectOf } from "../page/feed";
import { captureFrom } from "../page/status";
import { list, record, text } from "./json";
import { accountFrom, postOf, type Status, statusFrom } from "./views";

/** What a request tells of its answer. */
interface Asked {
  host: string;
  /** the page it was made for */
  page: URL;
  /** the status or account it is about */
  id: string;
  now: number;
  reading: Reading;
}

type Read = (body: unknown, asked: Asked) => void;

const readers: readonly (readonly [path: RegExp, read: Read])[] = [
  [/^\/api\/v1\/statuses\/([\w-]+)\/context$/, readContext],
  [/^\/api\/v1\/statuses\/([\w-]+)\/favourited_by$/, (body, asked) => readPeople(body, asked, "reaction")],
  [/^\/api\/v1\/statuses\/([\w-]+)\/reblogged_by$/, (body, asked) => readPeople(body, asked, "share")],
  [/^\/api\/v1\/statuses\/([\w-]+)\/quotes$/, readQuotes],
  [/^\/api\/v1\/statuses\/([\w-]+)$/, (body, asked) => readStatuses([body], asked)],
  [/^\/api\/v1\/timelines\/(.+)$/, readStatuses],
  [/^\/api\/v1\/accounts\/([\w-]+)\/statuses$/, readStatuses],
  [/^\/api\/v1\/accounts\/([\w-]+)\/followers$/, readFollowers],
  [/^\/api\/v1\/()notifications$/, readNotices],
  [/^\/api\/v2\/()notifications$/, readGroups],
];

/** Reads one response; one that is asked at another address is none of ours. */
export function readResponse(body: string, request: URL, page: URL, { now }: ReadContext): Reading {
  const reading = emptyReading();
  for (const [path, read] of readers) {
    const [, id] = path.exec(request.pathname) ?? [];
    if (id === undefined) continue;
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      reading.problems.push({ kind: "bad-json" });
      return reading;
    }
    attempt(reading, () => read(value, { host: request.host, page, id, now, reading }));
    return reading;
  }
  return reading;
}

function readAll(values: unknown, { reading }: Asked, read: (value: unknown) => void): void {
  for (const value of list(values)) attempt(reading, () => read(value));
}

function statusOf(value: unknown, { page, now, host }: Asked): Status | undefined {
  return statusFrom(value, page, now, host);
}

/** A thread: what a post answers, and all that answers it. Here alone every parent is known. */
function readContext(body: unknown, asked: Asked): void {
  const { ancestors, descendants } = record(body);
  const above = list(ancestors).map((value) => statusOf(value, asked));
  const top = above[0];
  const subject = subjectOf(asked.page);
  const focus = subject?.id === asked.id ? subject : { id: asked.id };
  // an answer at the top answers what is not there
  const root = list(ancestors).length === 0 ? focus : top && top.answers === undefined ? postOf(top) : undefined;
  for (const status of above) if (status) hang(status, root, asked);
  readAll(descendants, asked, (value) => {
    const status = statusOf(value, asked);
    if (status) hang(status, root, asked);
  });
}

function hang(status: Status, root: Post | undefined, { reading }: Asked): void {
  const { answers } = status;
  if (answers === undefined) reading.posts.push(postOf(status));
  else if (answers === root?.id) reading.captures.push(captureFrom(status, { type: "comment", post: root }));
  else
    reading.captures.push(
      captureFrom(
        status,
        compact<Pick<Capture, "type" | "post" | "parent">>({ type: "reply", post: root, parent: answers }),
      ),
    );
}

function readPeople(body: unknown, asked: Asked, type: "reaction" | "share"): void {
  const subject = subjectOf(asked.page);
  const post = subject?.id === asked.id ? subject : { id: asked.id };
  readAll(body, asked, (value) => {
    const actor = accountFrom(value, asked.host);
    if (actor)
      asked.reading.captures.push(type === "share" ? { type, actor, post } : { type, reaction: "like", actor, post });
  });
}

function readFollowers(body: unknown, asked: Asked): void {
  const handle = handleOf(placeOf(asked.page.pathname)?.acct, asked.page.host);
  if (handle === undefined) return;
  readAll(body, asked, (value) => {
    const actor = accountFrom(value, asked.host);
    if (actor) asked.reading.captures.push({ type: "follow", actor, target: { handle } });
  });
}

function readQuotes(body: unknown, asked: Asked): void {
  readAll(body, asked, (value) => {
    const status = statusOf(value, asked);
    if (status)
      asked.reading.captures.push(captureFrom(status, { type: "quote", post: status.quoted ?? { id: asked.id } }));
  });
}

/** Timelines: posts, answers to posts that are not there, quotes, boosts. */
function readStatuses(body: unknown, asked: Asked): void {
  readAll(body, asked, (value) => {
    const { reblog } = record(value);
    const status = statusOf(reblog ?? value, asked);
    if (!status) return;
    if (reblog != null) {
      const actor = accountFrom(record(value).account, asked.host);
      const at = isoMoment(text(record(value).created_at));
      if (actor) asked.reading.captures.push(compact<Capture>({ type: "share", actor, post: postOf(status), at }));
    }
    if (status.quoted) asked.reading.captures.push(captureFrom(status, { type: "quote", post: status.quoted }));
    else if (status.answers === undefined) asked.reading.posts.push(postOf(status));
    else asked.reading.captures.push(captureFrom(status, { type: "reply", parent: status.answers, weak: ["type"] }));
  });
}

/** Notifications one by one. */
function readNotices(body: unknown, asked: Asked): void {
  readAll(body, asked, (value) => {
    const { type, account, status, created_at } = record(value);
    readNotice(text(type), [account], status, { at: isoMoment(text(created_at)) }, asked);
  });
}

/** Notifications gathered by what was done: the people and posts stand beside them. */
function readGroups(body: unknown, asked: Asked): void {
  const { notification_groups, accounts, statuses } = record(body);
  const byId = (values: unknown) => new Map(list(values).map((value) => [record(value).id, value]));
  const people = byId(accounts);
  const posts = byId(statuses);
  readAll(notification_groups, asked, (value) => {
    const group = record(value);
    const actors = list(group.sample_account_ids).map((id) => people.get(id));
    const at = isoMoment(text(group.latest_page_notification_at));
    // the time of a group is that of its latest act
    const time = at && actors.length > 1 ? { at: { ...at, about: true as const }, weak: ["at" as const] } : { at };
    readNotice(text(group.type), actors, posts.get(group.status_id), time, asked);
  });
}

type Time = Pick<Capture, "weak"> & { at: Capture["at"] | undefined };

function readNotice(
  kind: string | undefined,
  actors: readonly unknown[],
  about: unknown,
  time: Time,
  asked: Asked,
): void {
  const { captures } = asked.reading;
  const status = statusOf(about, asked);
  if (kind === "mention" || kind === "quote") {
    if (!status) return;
    const { answers, quoted } = status;
    if (kind === "quote")
      captures.push(captureFrom(status, compact<Pick<Capture, "type" | "post">>({ type: "quote", post: quoted })));
    else if (answers === undefined) captures.push(captureFrom(status, { type: "mention" }));
    // what was answered, a post or a comment, is not told
    else captures.push(captureFrom(status, { type: "comment", weak: ["type"] }));
    return;
  }
  const act =
    kind === "favourite"
      ? ({ type: "reaction", reaction: "like" } as const)
      : kind === "reblog"
        ? ({ type: "share" } as const)
        : kind === "follow"
          ? ({ type: "follow" } as const)
          : undefined;
  if (!act || (kind !== "follow" && !status)) return;
  const post = postOf(status);
  for (const value of actors) {
    const actor: Account | undefined = accountFrom(value, asked.host);
    if (actor) captures.push(compact<Capture>({ ...act, actor, post, ...time }));
  }
}
