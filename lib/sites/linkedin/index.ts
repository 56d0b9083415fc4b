import type { PageKind } from "../../model/engagement";
import { compact, readItems } from "../dom";
import { emptyReading, type ReadContext, type Reading, type SiteAdapter, type Stated } from "../site";
import { about } from "./about";
import { kindOf } from "./addresses";
import { readComment } from "./page/comment";
import { countsOf } from "./page/counts";
import { card, cardMark, comment, headOf, notification } from "./page/landmarks";
import { readNotification } from "./page/notification";
import { cardOf, postOf, readCard } from "./page/post";
import { probe } from "./page/probe";
import { reactor, reactorReader } from "./page/reactors";

export const site: SiteAdapter = { about, kind: kindOf, items, read, probe, stated };

function items(kind: PageKind): string {
  switch (kind) {
    case "post":
    case "feed":
    case "profile":
    case "article":
      return `${comment}, ${cardMark}, ${reactor}`;
    case "notifications":
      return notification;
    default:
      return ":not(*)";
  }
}

function read(root: ParentNode, url: URL, { now }: ReadContext): Reading {
  const reading = emptyReading();
  const kind = kindOf(url);
  if (kind === undefined || kind === "messages") return reading;
  const readReactor = reactorReader(url, reading);
  const cards = new Set<Element>();
  return readItems(root, items(kind), reading, (item) => {
    if (item.matches(notification)) readNotification(item, reading, now);
    else if (item.matches(comment)) readComment(item, root, url, reading, now);
    else if (item.matches(cardMark)) {
      const shell = cardOf(item);
      // a card has several marks
      if (shell && !cards.has(shell)) readCard(shell, reading, now);
      if (shell) cards.add(shell);
    } else readReactor(item);
  });
}

/** On the page of a post: its totals. */
function stated(root: ParentNode, url: URL): Stated {
  const shell = kindOf(url) === "post" ? root.querySelector(card) : null;
  if (!shell) return { counts: {} };
  const counts = countsOf(headOf(shell), undefined) ?? {};
  return compact<Stated>({ counts, post: postOf(shell)?.id, more: counts.comments ? "scroll" : undefined });
}
