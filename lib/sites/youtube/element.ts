/** What the rules for YouTube's elements have in common. */
import type { Account } from "../../model/capture";
import { compact, httpUrl, nameOf } from "../dom";
import { channelAt, channelOfHandle } from "./addresses";

const screens = ":is(ytd-watch-flexy, ytd-browse, ytd-shorts)";

/** True on a screen that was navigated away from: it stays in the page, hidden, with all that it holds. */
export function isLeft(element: Element): boolean {
  return element.closest(`${screens}[hidden]`) !== null;
}

/**
 * The screen that is shown, or all of `root` where there are no screens. They stand side by side: asked for the one that
 * is not hidden, the page would be looked through with the thousands of comments of those before it.
 */
export function screenIn(root: ParentNode): Element {
  const beside = root.querySelector(screens)?.parentElement?.children ?? [];
  return [...beside].find((screen) => screen.matches(`${screens}:not([hidden])`)) ?? (root as Element);
}

/**
 * The first element of that id inside of `element`.
 *
 * Trap: YouTube repeats its element ids in every comment. Asked for "#name" or "[id=name]", Chromium goes through all
 * elements of that id in the document, so each comment costs as much as the whole page: 0.3 ms and more a question at 5,000
 * comments. "[id~=name]" means the same and looks only inside (seen 2026-11).
 */
export function named(element: Element, id: string): Element | null {
  return element.querySelector(`[id~=${id}]`);
}

/** An attribute of the first element that matches. */
export function attributeIn(
  root: ParentNode | null | undefined,
  selector: string,
  name: string,
): string | null | undefined {
  return root?.querySelector(selector)?.getAttribute(name);
}

/**
 * The account that a link names: since 2022 it shows the handle, and there is no other name; older pages and channels'
 * own cards show a name. `card` holds its picture.
 */
export function accountOf(link: Element | null | undefined, card?: Element | null): Account | undefined {
  const shown = nameOf(link);
  const handle = channelOfHandle(shown);
  const account = channelAt(link?.getAttribute("href"));
  const avatar = pictureIn(card);
  return account && compact({ name: handle ? undefined : shown, ...handle, ...account, avatar });
}

/** The address of the first picture. */
export function pictureIn(card: Element | null | undefined): string | undefined {
  return httpUrl(attributeIn(card, "img", "src"));
}
