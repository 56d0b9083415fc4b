/**
 * How GitHub names people and what is discussed, and what its addresses mean.
 *
 * What is discussed is `owner/repo#N` in lower case: issues, pull requests and discussions of a repository share one row
 * of numbers. A commit is `owner/repo@sha`, a gist `gist@hash`. A comment is the anchor it can be linked by.
 */
import type { Account, Capture, Post } from "../../model/capture";
import type { PageKind } from "../../model/engagement";

export const hostnames = ["github.com", "gist.github.com"];

const home = "https://github.com";

export function isLogin(text: string): boolean {
  return /^[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){0,38}(?:\[bot\])?$/i.test(text);
}

/** Pages of GitHub's own that stand where people do; nobody can be called so. */
const pagesOfItsOwn =
  /^(about|apps|codespaces|collections|contact|copilot|dashboard|enterprise|events|explore|features|gists?|issues|join|log(in|out)|marketplace|new|notifications|pricing|pulls|search|security|sessions|settings|signup|sponsors|stars|topics|trending|watching)$/i;

/** The account a path names: a person, an organisation, or an app, whose login ends in `[bot]`. */
export function accountOfPath(path: string): Account | undefined {
  const [, app, login = ""] = /^\/(apps\/)?([\w[\]-]+)\/?$/.exec(path) ?? [];
  if (app) return accountOf(`${login}[bot]`);
  return isLogin(login) && !pagesOfItsOwn.test(login) ? accountOf(login) : undefined;
}

/** The account of a login. */
export function accountOf(login: string): Account {
  return { handle: login, url: `${home}/${login.replace(/^(.*)\[bot\]$/, "apps/$1")}` };
}

export function accountOfUrl(url: URL): Account | undefined {
  return hostnames.includes(url.hostname) ? accountOfPath(url.pathname) : undefined;
}

/** What the people in a list did. */
export type Act = Pick<Capture, "type" | "reaction">;

/** The lists of people beside a repository. */
const lists: Readonly<Record<string, readonly [PageKind, Act]>> = {
  stargazers: ["reactions", { type: "reaction", reaction: "star" }],
  forks: ["shares", { type: "share" }],
  members: ["shares", { type: "share" }],
  watchers: ["followers", { type: "follow" }],
};

/** What a page is about. */
export interface Place {
  kind: PageKind;
  /** something discussed, or a repository where the page lists people */
  subject?: Post;
  /** whose profile or followers it shows */
  owner?: Account;
  /** what the people it lists did, to the one or the other */
  act?: Act | undefined;
}

/** What an address means; undefined where there is nothing to read. */
export function placeOf({ hostname, pathname, searchParams }: URL): Place | undefined {
  if (hostname === "gist.github.com") {
    const [path, hash] = /^\/[\w-]+\/([\da-f]{20,40})(?=\/?$)/.exec(pathname) ?? [];
    return path ? { kind: "post", subject: { id: `gist@${hash}`, url: `https://${hostname}${path}` } } : undefined;
  }
  if (!hostnames.includes(hostname)) return undefined;
  const [path, repository = "", number, sha, list = ""] =
    /^\/([\w-]+\/[\w.-]+)\/(?:(?:issues|pull|discussions)\/(\d+)|commit\/([\da-f]+)|(?:network\/)?(stargazers|forks|members|watchers))(?![^/])/.exec(
      pathname,
    ) ?? [];
  const id = repository.toLowerCase();
  const [kind, act] = lists[list] ?? [];
  if (kind) return { kind, act, subject: { id, url: `${home}/${repository}` } };
  if (path) return { kind: "post", subject: { id: id + (number ? `#${number}` : `@${sha}`), url: home + path } };
  const [, organisation] = /^\/orgs\/([\w-]+)\/followers\/?$/.exec(pathname) ?? [];
  const owner = organisation ? accountOf(organisation) : accountOfPath(pathname);
  const tab = organisation ? "followers" : searchParams.get("tab");
  if (!owner) return undefined;
  if (tab === "followers") return { kind: tab, owner, act: { type: "follow" } };
  // whom somebody follows tells of that person, not of those in the list
  return { kind: tab === "following" ? "followers" : "profile", owner };
}
