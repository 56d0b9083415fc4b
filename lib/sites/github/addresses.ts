/**
 * How GitHub names people and what is discussed, and what its addresses mean.
 *
 * What is discussed is `owner/repo#N` in lower case: issues, pull requests and discussions of a repository share one row
 * of numbers. A commit is `owner/repo@sha`, a gist `gist@hash`. A comment is the anchor it can be linked by.
 */
import type { Account, Post } from "../../model/capture";
import type { PageKind } from "../../model/engagement";

export const hostnames = ["github.com", "gist.github.com"] as const;

const home = "https://github.com";

const loginPattern = /^[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){0,38}(?:\[bot\])?$/i;

export function isLogin(text: string): boolean {
  return loginPattern.test(text);
}

/** First path parts that are pages of GitHub's own; nobody can be called so. */
const pagesOfItsOwn =
  /^(?:about|account|apps|blog|collections|contact|copilot|customer-stories|dashboard|enterprise|events|explore|features|gist|gists|hc|home|issues|join|login|logout|marketplace|new|notifications|organizations|orgs|password_reset|pricing|projects|pulls|search|security|sessions|settings|signup|site|solutions|sponsors|stars|team|teams|topics|trending|users|watching)$/i;

/** The account a path names: a person, an organisation, or an app, whose login ends in `[bot]`. */
export function accountOfPath(path: string): Account | undefined {
  const [, app, login] = /^\/(?:apps\/([\w-]+)|([\w[\]-]+))\/?$/.exec(path) ?? [];
  if (app !== undefined) return { handle: `${app}[bot]`, url: `${home}/apps/${app}` };
  if (login === undefined || !isLogin(login) || pagesOfItsOwn.test(login)) return undefined;
  return accountOf(login);
}

/** The account of a login. */
export function accountOf(login: string): Account {
  const bot = /^(.*)\[bot\]$/.exec(login)?.[1];
  return { handle: login, url: bot === undefined ? `${home}/${login}` : `${home}/apps/${bot}` };
}

export function accountOfUrl(url: URL): Account | undefined {
  return isHome(url) ? accountOfPath(url.pathname) : undefined;
}

function isHome(url: URL): boolean {
  return url.protocol === "https:" && (hostnames as readonly string[]).includes(url.hostname);
}

/** What the page is about: something discussed, or a repository where the page lists people. */
export function subjectOf(url: URL): Post | undefined {
  if (url.hostname === "gist.github.com") {
    const [, path, hash = ""] = /^(\/[\w-]+\/([\da-f]{20,40}))\/?$/.exec(url.pathname) ?? [];
    return path === undefined ? undefined : { id: `gist@${hash}`, url: url.origin + path };
  }
  const [, repository = "", what = "", which] =
    /^\/([\w-]+\/[\w.-]+)\/(issues|pull|discussions|commit|stargazers|watchers|forks|network\/members)(?:\/([\da-f]+))?(?:\/|$)/.exec(
      url.pathname,
    ) ?? [];
  const name = repository.toLowerCase();
  if (/^(?:issues|pull|discussions)$/.test(what))
    return which !== undefined && /^\d+$/.test(which)
      ? { id: `${name}#${which}`, url: `${home}/${repository}/${what}/${which}` }
      : undefined;
  if (what === "commit")
    return which === undefined ? undefined : { id: `${name}@${which}`, url: `${home}/${repository}/commit/${which}` };
  return what === "" ? undefined : { id: name, url: `${home}/${repository}` };
}

const listKinds: readonly (readonly [path: RegExp, kind: PageKind])[] = [
  [/^\/[\w-]+\/[\w.-]+\/stargazers(?:\/|$)/, "reactions"],
  [/^\/[\w-]+\/[\w.-]+\/(?:forks|network\/members)\/?$/, "shares"],
  [/^\/[\w-]+\/[\w.-]+\/watchers\/?$/, "followers"],
  [/^\/orgs\/[\w-]+\/followers\/?$/, "followers"],
];

/** What kind of page an address is. */
export function kindOfUrl(url: URL): PageKind | undefined {
  if (!isHome(url)) return undefined;
  const list = listKinds.find(([path]) => path.test(url.pathname))?.[1];
  if (list) return list;
  if (subjectOf(url)) return "post";
  if (!accountOfPath(url.pathname) || url.hostname !== "github.com") return undefined;
  return /^(?:followers|following)$/.test(url.searchParams.get("tab") ?? "") ? "followers" : "profile";
}
