/**
 * How forums name people, topics and posts, and what their addresses mean. Every forum counts for itself, so whatever is
 * named carries the forum's host: a person is `name@host`, with the number `host/32`; a topic is `host/t/12`, which also
 * stands for its first post; another post is `host/p/34`, or `host/t/12/5` where only its place in the topic is known.
 * A forum may live in a folder of its host.
 */
import type { Account } from "../../model/capture";
import type { PageKind } from "../../model/engagement";

/** The forum of Discourse's makers; others are added by the user. */
export const hostnames = ["meta.discourse.org"] as const;

/** A post's place: its topic and its number in it, "1" being the topic's own post. */
export interface Place {
  topic: string;
  number: string;
}

const topicPath = /\/t\/(?:(?!\d+\/)[^/]+\/)?(\d+)(?:\/(\d+))?\/?$/;

/** The place that a page or a link is about. */
export function placeOf(path = ""): Place | undefined {
  const [, topic, number = "1"] = topicPath.exec(path) ?? [];
  return topic ? { topic, number } : undefined;
}

/** The id of a post: by its own, where that is known. */
export function keyOf({ host }: URL, { topic, number }: Place, id?: string): string {
  if (number === "1") return `${host}/t/${topic}`;
  return id ? `${host}/p/${id}` : `${host}/t/${topic}/${number}`;
}

/** The id of the topic that a post belongs to, and of its first post. */
export function topicKey(page: URL, { topic }: Place): string {
  return keyOf(page, { topic, number: "1" });
}

/** The address of something on the forum that `page` is a page of. */
export function addressOf({ origin, pathname }: URL, path: string): string {
  return origin + pathname.replace(/\/(?:t|u|users)\/.*/, path);
}

const userPath = /\/u(?:sers)?\/([^/]+)(?:\/(.*))?$/;

/** The name in a person's address, and what follows it: "activity", "notifications/mentions" …; "" for the person. */
export function ownerOf(path: string): { name: string; rest: string } | undefined {
  const [, name, rest = ""] = userPath.exec(path) ?? [];
  return name ? { name: unescaped(name), rest } : undefined;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The account of this name on the forum that `page` is a page of. */
export function accountAt(page: URL, name: string): Account {
  return { handle: `${name}@${page.host}`, url: addressOf(page, `/u/${encodeURIComponent(name.toWellFormed())}`) };
}

/** The person whose profile this address is. */
export function accountOfUrl(url: URL): Account | undefined {
  const owner = ownerOf(url.pathname);
  return owner && kindOfUrl(url) === "profile" ? accountAt(url, owner.name) : undefined;
}

/** What kind of page an address is. A private message is a topic like others: only the page tells. */
export function kindOfUrl({ protocol, pathname }: URL): PageKind | undefined {
  if (protocol !== "https:") return undefined;
  if (placeOf(pathname)) return "post";
  const part = ownerOf(pathname)?.rest.split("/")[0];
  return part === undefined ? part : kinds[part];
}

/** By what follows a person's name. */
const kinds: Partial<Record<string, PageKind>> = {
  "": "profile",
  summary: "profile",
  activity: "profile",
  notifications: "notifications",
};
