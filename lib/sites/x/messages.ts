/**
 * The open conversation of X Chat (landmarks seen 2026-03). Only a row that shows its sender's picture tells who wrote
 * it: the reader's own rows and both sides of a conversation of two differ by nothing but the side they stand on, so
 * those are left out. Times are not told, and what a row passes on was written by somebody else.
 */
import type { Capture } from "../../model/capture";
import { compact, isHidden, readItems, readText } from "../dom";
import { emptyReading, type Messages } from "../site";
import { accountOf, fullAvatar } from "./post";
import { handleOfHref } from "./links";

const list = '[data-testid="dm-message-list"]';
const row = '[data-testid^="message-"]';
/** The layout names its boxes in the style attribute; the classes beside it are hashed or change. */
const sender = '[style*="grid-area"][style*="avatar"] a';
const words = '[style*="grid-area"][style*="content"] [dir="auto"]:not(a[href*="/status/"] *)';

export const messages: Messages = { items: `${list} ${row}`, read, probe };

function read(...[root, url]: Parameters<Messages["read"]>): ReturnType<Messages["read"]> {
  const reading = emptyReading();
  // the list of conversations alone tells nothing
  if (!/^\/(?:messages|i\/chat)\/[^/]/.test(url.pathname)) return reading;
  return readItems(root, messages.items, reading, (item) => {
    const id = /^message-([\da-f-]{16,})$/i.exec(item.getAttribute("data-testid") ?? "")?.[1];
    const link = item.querySelector(sender);
    const handle = handleOfHref(link?.getAttribute("href"));
    if (!id || !handle || isHidden(item)) return;
    const actor = accountOf(handle, {
      avatar: fullAvatar(item.querySelector(`${sender} img`)?.getAttribute("src")),
    });
    // with several texts, which of them is quoted is not told
    const [only, other] = item.querySelectorAll(words);
    const { text = "", cut = false } = only && !other ? readText(only) : {};
    reading.captures.push(
      compact<Capture>({ type: "message", id, actor, text: text || undefined, weak: cut ? ["text"] : undefined }),
    );
  });
}

/** Pictures of senders, wherever in a row they stand. */
function probe(root: ParentNode): { expected: number } {
  return { expected: root.querySelectorAll(`${list} li a:not([href*="/status/"]):has(img)`).length };
}
