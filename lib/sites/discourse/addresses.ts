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

const topicPath = /\/t\/(?:[^/]*[^/\d][^/]*\/)?(\d+)(?:\/(\d+))?\/?$/;

/** The place that a page or a link is about. */
export function placeOf(path = ""): Place | undefined {
  const [, topic, number = "1"] = topicPath.exec(path) ?? [];
  return topic === undefined ? undefined : { topic, number };
}

/** The id of the post at a place, where that is all that is known of it. */
export function placeKey(host: string, { topic, number }: Place): string {
  return `${host}/t/${topic}${number === "1" ? "" : `/${number}`}`;
}

/** The id of a post. */
export function postKey(host: string, id: string, place: Place): string {
  return place.number === "1" ? placeKey(host, place) : `${host}/p/${id}`;
}

/** Everything before the part of the path that Discourse itself knows. */
function baseOf({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/(?:t|u|users|c|tags?|latest|new|top|hot|categories)(?:\/.*)?$/, "");
}

export function topicUrl(page: URL, { topic, number }: Place): string {
  return `${baseOf(page)}/t/${topic}/${number}`;
}

const userPath = /\/u(?:sers)?\/([^/?#]+)(?:\/([a-z/-]*))?$/;

/** The name in a person's address, and what follows it: "activity", "notifications/mentions" …; "" for the person. */
export function ownerOf(path: string): { name: string; rest: string } | undefined {
  const [, name, rest = ""] = userPath.exec(path) ?? [];
  try {
    return name === undefined ? undefined : { name: decodeURIComponent(name), rest };
  } catch {
    // not percent-encoded text
    return undefined;
  }
}

/** The account of this name on the forum that `page` is a page of. */
export function accountAt(page: URL, name: string): Account {
  return { handle: `${name}@${page.host}`, url: `${baseOf(page)}/u/${encodeURIComponent(name)}` };
}

/** The person whose profile this address is. */
export function accountOfUrl(url: URL): Account | undefined {
  const owner = ownerOf(url.pathname);
  return owner && kindOfOwner(owner.rest) === "profile" ? accountAt(url, owner.name) : undefined;
}

/** The name inside the address of a picture, where the forum itself serves it. */
export function nameInAvatar(src: string | null | undefined): string | undefined {
  return /\/(?:user_avatar\/[^/]+|letter_avatar)\/([^/]+)\/\d+\//.exec(src ?? "")?.[1];
}

/** What follows a person's name, and the kind of page it leads to. */
const underPerson = /^(?:(?:summary|badges|activity(?:\/.*)?)?$|(notifications))/;

function kindOfOwner(rest: string): PageKind | undefined {
  const found = underPerson.exec(rest);
  return found ? (found[1] ? "notifications" : "profile") : undefined;
}

/** What kind of page an address is. A private message is a topic like others: only the page tells. */
export function kindOfUrl({ protocol, pathname }: URL): PageKind | undefined {
  if (protocol !== "https:") return undefined;
  if (placeOf(pathname)) return "post";
  const owner = ownerOf(pathname);
  if (owner) return kindOfOwner(owner.rest);
  return /\/(?:latest|new|top|hot|(?:c|tags?)\/.+)$/.test(pathname) ? "feed" : undefined;
}
