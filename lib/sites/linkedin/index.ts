import type { PageKind } from "../../model/engagement";
import { compact, readItems } from "../dom";
import { emptyReading, type ReadContext, type Reading, type SiteAdapter, type Stated } from "../site";
import { about } from "./about";
import { isGroup, kindOf } from "./addresses";
import { readComment } from "./page/comment";
import { contactCard, readContact } from "./page/contact";
import { countsOf } from "./page/counts";
import { card, cardMark, comment, headOf, isInGroup, notification } from "./page/landmarks";
import { readNotification } from "./page/notification";
import { postOf, readCard } from "./page/post";
import { probe } from "./page/probe";
import { reactor, readReactor } from "./page/reactors";
import { viewer } from "./page/viewer";

export const site: SiteAdapter = { about, kind: kindOf, items, read, probe, viewer, stated };

function items(kind: PageKind): string {
  if (kind === "notifications") return notification;
  return [comment, cardMark, reactor, ...(kind === "profile" ? [contactCard] : [])].join();
}

function read(root: ParentNode, url: URL, { now, closed }: ReadContext): Reading {
  const reading = emptyReading();
  const kind = kindOf(url);
  if (!kind || (!closed && isGroup(url))) return reading;
  let totals: Stated | undefined;
  return readItems(root, items(kind), reading, (item) => {
    if (!closed && isInGroup(item)) return;
    if (kind === "notifications") readNotification(item, reading, now);
    else if (item.matches(comment)) readComment(item, root, url, reading, now);
    else if (item.matches(reactor)) readReactor(item, () => (totals ??= stated(item.ownerDocument, url)), reading);
    else if (kind === "profile" && item.matches(contactCard)) readContact(item, url, reading);
    else if (!item.closest(comment)) {
      const shell = item.closest(card);
      // a card has several marks
      if (shell && (item === root || item === shell.querySelector(cardMark))) readCard(shell, reading, now);
    }
  });
}

/** On the page of a post: its totals. */
function stated(root: ParentNode, url: URL): Stated {
  const shell = kindOf(url) === "post" ? root.querySelector(card) : null;
  if (!shell) return { counts: {} };
  const counts = countsOf(headOf(shell));
  return compact<Stated>({ counts, post: postOf(shell)?.id, more: counts.comments ? "scroll" : undefined });
}
