/** One row of the notifications. */
import type { Capture } from "../../../model/capture";
import { compact, nameOf, readText } from "../../dom";
import type { Reading } from "../../site";
import { commentAt, commentUrl, postAt } from "../addresses";
import { idMoment, postIn } from "../urn";
import { type Deed, deedOf } from "../words";
import { agoMoment } from "./ago";
import { peopleIn } from "./person";

/** Rows that lead there recommend a post; nobody in them did anything. */
const recommended = "CONTENT_YOU_MAYBE_INTERESTED_IN";

/** Reads a row. Rows that tell of no engagement (jobs, birthdays, suggestions) are no problem. */
export function readNotification(row: Element, reading: Reading, now: number): void {
  const strong = row.querySelector("a strong");
  const line = strong?.closest("a");
  const href = line?.getAttribute("href") ?? "";
  // the link to the actor holds a picture with a label, the sentence begins with the name
  const [actor] = peopleIn(row.getElementsByTagName("a"));
  const name = nameOf(strong);
  const comment = commentAt(href);
  const post = comment?.post ?? postIn(href);
  if (!strong || !line || !actor || !name || !post || href.includes(recommended)) return;

  // the sentence stands there twice, once for screen readers and without its names marked; what is cited follows a colon
  const said = readText(strong.closest('[aria-hidden="true"]') ?? line, "strong").text;
  const [, sentence = "", snippet = ""] = /^([^:：]*)[:：]?\s*([^]*)/.exec(said) ?? [];
  const deed: Deed | undefined =
    deedOf(sentence) ?? (href.includes("UpdateType=COMMENT") ? { type: "comment" } : undefined);
  if (!deed) return;
  const isAct = deed.type === "share" || deed.type === "reaction";
  // the one comment named beside a reply may be the one it answers; a mention in no comment is in the post itself
  const item = isAct || (deed.type === "reply" && !comment?.parent) ? undefined : comment;
  const id = item?.id ?? (deed.type === "mention" ? post.id : undefined);
  const parent = deed.type === "reaction" ? comment?.id : comment?.parent;
  // "2h" stands outside of the sentence
  const times = Array.from(row.querySelectorAll("time, p:not(a *)"), (part) => agoMoment(part.textContent, now));
  const whole = snippet.replace(/\s*(?:…|\.\.\.)$/, "");
  reading.captures.push(
    compact<Capture>({
      ...deed,
      type: deed.type === "comment" && parent ? "reply" : deed.type,
      id,
      actor: { ...actor, name },
      post: postAt(post),
      parent,
      text: (!isAct && whole) || undefined,
      at: id ? idMoment(id, now) : times.find(Boolean),
      url: item && commentUrl(item),
      weak: whole === snippet ? undefined : ["text"],
    }),
  );
}
