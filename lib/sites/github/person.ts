/** Somebody as a link shows them. */
import type { Account } from "../../model/capture";
import { compact, httpUrl, parseUrl } from "../dom";
import { accountOfPath } from "./addresses";

/** The account a link leads to, on the site the page is of. */
export function accountOfLink(link: Element, page: URL): Account | undefined {
  const url = parseUrl(link.getAttribute("href"), page);
  const isPlain = url && /(^|\.)github\.com$/.test(url.hostname) && !url.search && !url.hash;
  return isPlain ? accountOfPath(url.pathname) : undefined;
}

/** True for two spellings of one login; an app may be spelled without its mark. */
export function isCalled({ handle = "" }: Account, text: string | undefined): boolean {
  const login = handle.toLowerCase();
  return [login, login.replace("[bot]", "")].includes(text?.trim().replace(/^@/, "").toLowerCase() ?? "");
}

/** The same account with what its picture tells. Pictures of apps bear a number of another kind. */
export function withPicture(account: Account, picture: Element | null | undefined): Account {
  const avatar = httpUrl(picture?.getAttribute("src"));
  const id = /^https:\/\/avatars\.githubusercontent\.com\/u\/(\d+)/.exec(avatar ?? "")?.[1];
  return compact<Account>({ ...account, id, avatar });
}

export const picture = 'img[src*="githubusercontent.com/"]';
