/**
 * Messages of the open thread. The overlay that other pages hold is left alone. The parts are told by class names, which
 * have stood for years; a message that the page names, by somebody it links to, is read without them.
 */
import type { Account, Capture, Moment } from "../../model/capture";
import { compact, readItems, readText } from "../dom";
import { emptyReading, type Messages, type Reading } from "../site";
import { peopleIn, shownText } from "./page/person";

const item = ".msg-s-event-listitem, [data-event-urn]";

export const messages: Messages = {
  items: item,
  read(root, url, { now }) {
    const reading = emptyReading();
    if (!/^\/messaging\/thread\/[^/]/.test(url.pathname)) return reading;
    return readItems(root, item, reading, (row) => {
      if (!row.parentElement?.closest(item)) readMessage(row, url, reading, now);
    });
  },
};

function readMessage(row: Element, url: URL, reading: Reading, now: number): void {
  const body = row.querySelector('[class*="event-listitem__body"], p');
  const text = body && readText(body).text;
  if (!text) return;
  const actor = senderOf(row, url);
  if (!actor) {
    reading.problems.push({ kind: "no-author", detail: "message" });
    return;
  }
  const id = row.getAttribute("data-event-urn") ?? undefined;
  reading.captures.push(compact<Capture>({ type: "message", id, actor, text, at: momentIn(id, now) }));
}

/**
 * Who wrote: told at the first of the messages that one person sent in a row, by a link or by a name alone. A name that
 * stands alone is the reader's own on own messages, else that of the other person in a thread of two.
 */
function senderOf(row: Element, url: URL): Account | undefined {
  const meta = metaOf(row);
  const [linked] = meta ? peopleIn(meta.querySelectorAll("a")) : [];
  if (linked) return linked;
  const shown = meta?.querySelector('[class*="message-group__name"]');
  const name = shown ? shownText(shown) : undefined;
  if (!row.matches('[class*="listitem--other"]')) return name === undefined ? undefined : { url: me, name };
  const title = row.closest("main")?.querySelector('[class*="msg-title-bar"]');
  const partner = title?.querySelector('[class*="entity-title"]');
  const called = partner ? shownText(partner) : undefined;
  if (!title || called === undefined || (name !== undefined && name !== called)) return undefined;
  const [account] = peopleIn(title.querySelectorAll("a"));
  if (account) return { ...account, name: called };
  // the thread's address stands for the person then: it belongs to nobody else
  return name === undefined ? undefined : { url: `https://www.linkedin.com${url.pathname}`, name };
}

/** Where the site leads whoever asks for their own profile. */
const me = "https://www.linkedin.com/in/me/";

function metaOf(row: Element): Element | null | undefined {
  for (let at: Element | null = row.closest("li") ?? row; at; at = at.previousElementSibling) {
    const meta = at.querySelector('[class*="message-group__meta"], [data-event-urn] time');
    if (meta) return meta.localName === "time" ? meta.parentElement : meta;
  }
  return undefined;
}

/** The name of a message ends in base64 of a text that begins with the moment it was sent, in ms. */
function momentIn(id: string | undefined, now: number): Moment | undefined {
  const code = /,\d-([\w+/-]{18,})=*\)$/.exec(id ?? "")?.[1];
  if (code === undefined) return undefined;
  const at = Number(/^\d{13}/.exec(atob(code.slice(0, 20).replace(/-/g, "+").replace(/_/g, "/")))?.[0]);
  return at > 1_040_000_000_000 && at < now + 86_400_000 ? { at, precision: "ms" } : undefined;
}
