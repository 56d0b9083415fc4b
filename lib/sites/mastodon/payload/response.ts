/** Responses that the page itself fetched, by the address they were asked at. */
import type { Capture, Post } from "../../../model/capture";
import { attempt, compact } from "../../dom";
import { emptyReading, type ReadContext, type Reading } from "../../site";
import { isoMoment } from "../../time";
import { ownerOf, subjectOf } from "../addresses";
import { acts } from "../page/notifications";
import { captureFrom } from "../page/status";
import { list, record, text } from "./json";
import { accountFrom, type Status, statusFrom, type Told } from "./views";

/** What a request tells of its answer. */
interface Asked extends Told {
  /** the page it was made for */
  page: URL;
  /** the status or account it is about */
  id: string;
  into: Reading;
}

type Read = (body: unknown, asked: Asked) => void;

/** One reader for each element of a list. */
const each =
  (read: Read): Read =>
  (body, asked) => {
    for (const value of list(body)) attempt(asked.into, () => read(value, asked));
  };

const readers: readonly (readonly [path: RegExp, read: Read])[] = [
  [/^\/api\/v1\/statuses\/([\w-]+)\/context$/, readContext],
  [/^\/api\/v1\/statuses\/([\w-]+)\/favourited_by$/, each((value, asked) => readPerson(value, asked, "favourite"))],
  [/^\/api\/v1\/statuses\/([\w-]+)\/reblogged_by$/, each((value, asked) => readPerson(value, asked, "reblog"))],
  [/^\/api\/v1\/accounts\/([\w-]+)\/followers$/, each((value, asked) => readPerson(value, asked, "follow"))],
  [/^\/api\/v1\/statuses\/([\w-]+)\/quotes$/, each(readQuote)],
  [/^\/api\/v1\/statuses\/([\w-]+)$/, readStatus],
  [/^\/api\/v1\/(?:timelines\/(.+)|accounts\/([\w-]+)\/statuses)$/, each(readStatus)],
  [/^\/api\/v1\/notifications$/, each(readNotice)],
  [/^\/api\/v2\/notifications$/, readGroups],
];

/** Reads one response; one that is asked at another address is none of ours. */
export function readResponse(body: string, request: URL, page: URL, { now, closed }: ReadContext): Reading {
  const into = emptyReading();
  const [path, read] = readers.find(([pattern]) => pattern.test(request.pathname)) ?? [];
  if (!path || !read) return into;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    into.problems.push({ kind: "bad-json" });
    return into;
  }
  const id = path.exec(request.pathname)?.[1] ?? "";
  attempt(into, () => read(value, { host: request.host, page, id, now, closed, into }));
  return into;
}

/** The post that was asked about: the page's, if that is the one. */
function subjectAsked({ page, id, now }: Asked): Post {
  const subject = subjectOf(page, now);
  return subject?.id === id ? subject : { id };
}

/** A thread: what a post answers, and all that answers it. Here alone every parent is known. */
function readContext(body: unknown, asked: Asked): void {
  const { ancestors, descendants } = record(body);
  const [first] = list(ancestors);
  const top = first === undefined ? undefined : statusFrom(first, asked);
  // an answer at the top answers what is not there
  const post = first === undefined ? subjectAsked(asked) : top?.answers === undefined ? top?.post : undefined;
  each((value) => hang(statusFrom(value, asked), post, asked.into))([...list(ancestors), ...list(descendants)], asked);
}

function hang(status: Status | undefined, post: Post | undefined, { captures, posts }: Reading): void {
  if (!status) return;
  const { seen, answers } = status;
  if (answers === undefined) posts.push(status.post);
  else if (answers === post?.id) captures.push(captureFrom(seen, { type: "comment", post }));
  else captures.push(captureFrom(seen, { type: "reply", post, parent: answers }));
}

function readPerson(value: unknown, asked: Asked, kind: keyof typeof acts): void {
  const { list: _, ...act } = acts[kind];
  const actor = accountFrom(value, asked.host);
  const about = kind === "follow" ? { target: ownerOf(asked.page) } : { post: subjectAsked(asked) };
  if (actor) asked.into.captures.push(compact<Capture>({ ...act, actor, ...about }));
}

function readQuote(value: unknown, asked: Asked): void {
  const status = statusFrom(value, asked);
  const post = status?.quoted ?? subjectAsked(asked);
  if (status) asked.into.captures.push(captureFrom(status.seen, { type: "quote", post }));
}

/** Of a timeline: a post, an answer to one that is not there, a quote, a boost. */
function readStatus(value: unknown, asked: Asked): void {
  const { captures, posts } = asked.into;
  const { reblog, account, created_at } = record(value);
  const status = statusFrom(reblog ?? value, asked);
  if (!status) return;
  const { seen, answers, quoted, post } = status;
  const actor = reblog == null ? undefined : accountFrom(account, asked.host);
  if (actor) captures.push(compact<Capture>({ type: "share", actor, post, at: isoMoment(text(created_at)) }));
  if (quoted) captures.push(captureFrom(seen, { type: "quote", post: quoted }));
  else if (answers === undefined) posts.push(post);
  else captures.push(captureFrom(seen, { type: "reply", parent: answers, weak: ["type"] }));
}

/** One notification by itself. */
function readNotice(value: unknown, asked: Asked): void {
  const { type, account, status, created_at } = record(value);
  notice(text(type), [account], status, { at: isoMoment(text(created_at)) }, asked);
}

/** Notifications gathered by what was done: the people and posts stand beside them. */
function readGroups(body: unknown, asked: Asked): void {
  const { notification_groups, accounts, partial_accounts, statuses } = record(body);
  const byId = (values: readonly unknown[]) => new Map(values.map((value) => [record(value).id, value]));
  // of most people in a group only the picture is shown
  const people = byId([...list(partial_accounts), ...list(accounts)]);
  const posts = byId(list(statuses));
  each((value) => {
    const group = record(value);
    const actors = list(group.sample_account_ids).map((id) => people.get(id));
    const at = isoMoment(text(group.latest_page_notification_at));
    // the time of a group is that of its latest act
    const time: Time = at && actors.length > 1 ? { at: { ...at, about: true }, weak: ["at"] } : { at };
    notice(text(group.type), actors, posts.get(group.status_id), time, asked);
  })(notification_groups, asked);
}

type Time = Pick<Capture, "weak"> & { at: Capture["at"] | undefined };

function notice(kind = "", actors: readonly unknown[], about: unknown, time: Time, asked: Asked): void {
  const { host, into } = asked;
  const status = statusFrom(about, asked);
  if (kind === "quote" || kind === "mention") {
    // what was answered, a post or a comment, is not told
    const isAnswer = kind === "mention" && status?.answers !== undefined;
    if (status)
      into.captures.push(
        captureFrom(status.seen, isAnswer ? { type: "comment", weak: ["type"] } : { type: kind, post: status.quoted }),
      );
    return;
  }
  if (!Object.hasOwn(acts, kind) || (kind !== "follow" && !status)) return;
  const { list: _, ...act } = acts[kind as keyof typeof acts];
  for (const value of actors) {
    const actor = accountFrom(value, host);
    if (actor) into.captures.push(compact<Capture>({ ...act, actor, post: status?.post, ...time }));
  }
}
