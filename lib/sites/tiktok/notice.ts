/** Rows of the panel of notifications. It lies over any page, and its rows stay there, hidden, once it was opened. */
import type { Capture } from "../../model/capture";
import { compact, itemsIn, readText } from "../dom";
import { postAt } from "./addresses";
import { personOf } from "./person";
import { typeOf } from "./notice-type";
import { endMoment, shownMoment } from "./shown-time";
import { attributeIn, marked, type Visit } from "./visit";

export const noticeRow = marked("inbox-list-item");

export function readNotice(row: Element, { reading, now }: Visit): void {
  const title = row.querySelector(marked("inbox-title"));
  const content = row.querySelector(marked("inbox-content"));
  if (!title || !content) return;
  // "commented: great clip 4m ago"; what comes before the time may stand in an element of its own
  const own = content.querySelector("span");
  const { rest, at } = own
    ? { rest: readText(own).text, at: shownMoment(readText(content, "span").text, now) }
    : endMoment(readText(content).text, now);
  const words = afterColon(rest);
  const quoted = afterColon(content.nextElementSibling?.textContent);
  const post = postAt(attributeIn(row, 'a[href*="/video/"], a[href*="/photo/"]', "href"));
  const tab = attributeIn(row.closest(marked("inbox-notifications")), '[role="tab"][aria-selected="true"]', "data-e2e");
  const verb = rest.slice(0, rest.length - (words?.length ?? 0));
  const type = typeOf({ tab, verb, words, quoted, hasPost: !!post, isLink: title.matches("a") });
  if (!type) return;

  const isText = /comment|reply|mention/.test(type);
  const links = itemsIn(title, "a[href]");
  const people = links.flatMap((link) => personOf(link, links.length === 1 ? row : undefined) ?? []);
  if (people.length === 0) reading.problems.push({ kind: "no-author", detail: "notification" });
  for (const actor of people)
    reading.captures.push(
      compact<Capture>({
        type,
        actor,
        post,
        text: isText ? words : undefined,
        reaction: type === "reaction" ? "like" : undefined,
        at,
        weak: isText ? (own ? ["type"] : ["type", "text"]) : undefined,
      }),
    );
}

/** What follows the first colon that is none of a clock. */
function afterColon(text: string | null | undefined): string | undefined {
  return /^(?:[^:：]|\d:\d)*[:：]\s*(\S[^]*)$/.exec(text?.trim() ?? "")?.[1];
}
