/** One row of the notifications. */
import type { Capture } from "../../../model/capture";
import { compact, tidyName, tidyText } from "../../dom";
import { relativeMoment } from "../../relative";
import type { Reading } from "../../site";
import { commentOfQuery, commentUrl, postUrl, profileLink } from "../addresses";
import { postIn } from "../urn";
import { idMoment } from "../when";
import { deedOf, isAct } from "../words";
import { linkedIn, personOf } from "./person";

/** Rows of this kind recommend a post; nobody in them did anything. */
const recommended = "CONTENT_YOU_MAYBE_INTERESTED_IN";

/** Reads a row. Rows that tell of no engagement (jobs, birthdays, suggestions) are no problem. */
export function readNotification(row: Element, reading: Reading, now: number): void {
  const line = Array.from(row.querySelectorAll("a[href]")).find((link) => link.querySelector("strong"));
  const face = row.querySelector(profileLink);
  const href = line?.getAttribute("href");
  if (!line || !href || !face || face === line) return;
  const query = new URLSearchParams(href.slice(href.indexOf("?") + 1));
  const kind = query.get("highlightedUpdateType");
  const named = commentOfQuery(query);
  const comment = named?.reply ?? named?.comment;
  const post = comment?.post ?? postIn(href);
  const { name, sentence, snippet } = partsOf(line);
  const actor = personOf(linkedIn([face]));
  if (!actor || name === undefined || !post || kind === recommended) return;
  // the link to the actor holds a picture with a label, the sentence begins with the name
  actor.name = name;

  const deed = deedOf(sentence) ?? (kind?.startsWith("COMMENT") ? "comment" : undefined);
  if (!deed) return;
  const told = relativeMoment(shownTime(row, line), now);
  const about = { actor, post: { id: post.id, url: postUrl(post) } };
  if (isAct(deed)) {
    const act: Pick<Capture, "type"> & Partial<Capture> = { type: deed === "share" ? "share" : "reaction" };
    if (act.type === "reaction" && deed !== "reacted") act.reaction = deed;
    if (act.type === "reaction" && comment) act.parent = comment.id;
    reading.captures.push(compact<Capture>({ ...about, ...act, at: told }));
    return;
  }
  const parent = named?.reply && named.comment.id;
  // the one comment named beside a reply may be the one it answers; a mention in no comment is in the post itself
  const id = deed === "reply" && !parent ? undefined : (comment?.id ?? (deed === "mention" ? post.id : undefined));
  const whole = snippet.replace(/\s*(?:…|\.\.\.)$/, "");
  reading.captures.push(
    compact<Capture>({
      ...about,
      type: deed === "comment" && parent !== undefined ? "reply" : deed,
      id,
      parent,
      text: whole || undefined,
      at: id === undefined ? told : idMoment(id, now),
      url: comment && commentUrl(comment, parent),
      weak: whole === snippet ? undefined : ["text"],
    }),
  );
}

/** The actor's name, the words around the names, and what is cited after the first colon. */
function partsOf(line: Element): { name: string | undefined; sentence: string; snippet: string } {
  // the sentence stands there twice, once for screen readers and without its names marked
  const shown = line.querySelector("strong")?.closest('[aria-hidden="true"]') ?? line;
  let name: string | undefined;
  let sentence = "";
  let snippet: string | undefined;
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const text = (node as Text).data;
      const colon = name === undefined ? -1 : text.search(/[:：]/);
      if (snippet !== undefined) snippet += text;
      else if (colon < 0) sentence += text;
      else {
        sentence += text.slice(0, colon);
        snippet = text.slice(colon + 1);
      }
    } else if ((node as Element).localName === "strong" && snippet === undefined) {
      name ??= tidyName(node.textContent);
    } else for (const child of node.childNodes) walk(child);
  };
  walk(shown);
  return { name, sentence, snippet: tidyText(snippet ?? "") };
}

/** "2h": the first short text outside of the sentence that holds a number. */
function shownTime(row: Element, line: Element): string | undefined {
  for (const part of row.querySelectorAll("time, p")) {
    const text = part.textContent.trim();
    if (!line.contains(part) && text.length < 20 && /\p{Nd}/u.test(text)) return text;
  }
  return undefined;
}
