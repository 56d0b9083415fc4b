/** Needs reply: the pages of the inbox, and what the user says of its items. */
import { Dexie } from "dexie";
import type { Fact } from "../model/facts";
import { type InboxItem, type InboxState, said, type Said, type SaidState, stateAt, withSaid } from "../model/inbox";
import { type AnswerTimes, answerTimesOf, firstWeekBefore } from "../model/inboxTimes";
import type { Contact, Interaction, PostRecord } from "../model/records";
import { contactIdsOf, contactsByAnchor } from "./anchors";
import { type Database, db } from "./database";
import { foldTables, refold } from "./fold";
import { note } from "./journal";
import type { CommandOptions } from "./profiles";
import { byId, present, unique } from "./rows";

/** An item as it is at the moment of asking, with what it is about. */
export interface InboxLine {
  item: InboxItem;
  state: InboxState;
  interaction: Interaction;
  /** what it feels like */
  fact?: Fact;
  contact?: Contact;
  post?: PostRecord;
  /** the first answer that was seen */
  answer?: Interaction;
}

export interface InboxPage {
  state: InboxState;
  order: "newest" | "oldest";
  limit: number;
  /** ms UTC: a snooze that is over by then is over */
  now: number;
  /** the last item of the page before */
  after?: Pick<InboxItem, "id" | "when">;
}

/** A page of the items in one state, by when they were asked. */
export async function inboxPage(page: InboxPage, on: Database = db): Promise<InboxLine[]> {
  const { state, order, limit, now, after } = page;
  // those whose snooze is over stand in the index as snoozed still
  const [own, over] = await Promise.all([
    itemsIn(state, page, on),
    state === "open" || state === "answered" ? itemsIn("snoozed", page, on) : [],
  ]);
  const sign = order === "oldest" ? 1 : -1;
  const compare = (a: Pick<InboxItem, "id" | "when">, b: Pick<InboxItem, "id" | "when">): number =>
    sign * (a.when - b.when || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const items = [...own, ...over]
    .filter((item) => after === undefined || compare(item, after) > 0)
    .sort(compare)
    .slice(0, limit);
  return linesOf(items, now, on);
}

/** The first items that are stored in a state and at `now` are in the page's one, from those asked with `after` on. */
async function itemsIn(
  stored: InboxState,
  { state, order, limit, now, after }: InboxPage,
  on: Database,
): Promise<InboxItem[]> {
  const when = after?.when;
  const [from, to] = order === "oldest" ? [when ?? Dexie.minKey, Dexie.maxKey] : [Dexie.minKey, when ?? Dexie.maxKey];
  const rows = on.inbox.where("[state+when]").between([stored, from], [stored, to], true, true);
  const ties = when === undefined ? 0 : await on.inbox.where("[state+when]").equals([stored, when]).count();
  const ordered = order === "oldest" ? rows : rows.reverse();
  const fitting = stored === "snoozed" ? ordered.filter((item) => stateAt(item, now) === state) : ordered;
  return fitting.limit(limit + ties).toArray();
}

async function linesOf(items: readonly InboxItem[], now: number, on: Database): Promise<InboxLine[]> {
  const [found, facts, contacts] = await Promise.all([
    on.interactions.bulkGet(unique(items.flatMap(({ id, answerId }) => [id, answerId]))),
    on.facts.bulkGet(items.map(({ id }) => id)).then(byId),
    contactsByAnchor(
      items.map(({ identityId }) => identityId),
      on,
    ),
  ]);
  const interactions = byId(found);
  const posts = byId(await on.posts.bulkGet(unique(items.map(({ id }) => interactions.get(id)?.postId))));
  return items.flatMap((item): InboxLine[] => {
    const interaction = interactions.get(item.id);
    const fact = facts.get(item.id);
    const contact = contacts.get(item.identityId);
    const post = posts.get(interaction?.postId ?? "");
    const answer = interactions.get(item.answerId ?? "");
    if (!interaction) return [];
    return [
      {
        item,
        state: stateAt(item, now),
        interaction,
        ...(fact && { fact }),
        ...(contact && { contact }),
        ...(post && { post }),
        ...(answer && { answer }),
      },
    ];
  });
}

/** How many items are in each state at `now` (ms UTC). Counted in the index; only snoozed ones are read. */
export async function countInbox(now: number, on: Database = db): Promise<Record<InboxState, number>> {
  const all = (state: InboxState) =>
    on.inbox.where("[state+when]").between([state, Dexie.minKey], [state, Dexie.maxKey]);
  const [open, answered, hidden, snoozed] = await Promise.all([
    all("open").count(),
    all("answered").count(),
    all("hidden").count(),
    all("snoozed").toArray(),
  ]);
  const counts = { open, answered, hidden, snoozed: 0 } satisfies Record<InboxState, number>;
  for (const item of snoozed) counts[stateAt(item, now)] += 1;
  return counts;
}

/** All items of a contact's accounts, newest first. */
export async function inboxOf(identityIds: readonly string[], now: number, on: Database = db): Promise<InboxLine[]> {
  const items = await on.inbox.where("identityId").anyOf(identityIds).toArray();
  return linesOf(
    items.sort((a, b) => b.when - a.when || (a.id < b.id ? 1 : -1)),
    now,
    on,
  );
}

/**
 * Sets the state of some items by hand; it stands whatever is seen later. A snooze needs `until` (ms UTC). Answers with the
 * number to undo it by. Items that are no more are left out.
 */
export async function setInbox(
  ids: string | readonly string[],
  next: SaidState,
  { now, on = db }: CommandOptions,
): Promise<number> {
  return on.transaction("rw", [...foldTables(on), on.journal], async () => {
    const items = present(await on.inbox.bulkGet(unique([ids].flat())));
    const by: Said =
      next.state === "snoozed"
        ? { state: next.state, byHand: true, snoozedUntil: next.until }
        : { state: next.state, byHand: true };
    await on.inbox.bulkPut(items.map((item) => withSaid(item, by)));
    await refold(
      await contactIdsOf(
        items.map(({ identityId }) => identityId),
        on,
      ),
      on,
    );
    const rows = items.map((item) => ({ id: item.id, ...(item.byHand && { before: said(item) }) }));
    return note({ at: now, command: `inbox-${next.state}`, count: items.length, inverse: [{ do: "inbox", rows }] }, on);
  });
}

/**
 * How long it took to answer first, in the last 26 ISO weeks up to `now` (ms UTC), by the week of the answer. Medians are
 * exact: all times of these weeks are read, by the index of answers, and sorted.
 */
export async function answerTimes(now: number, on: Database = db): Promise<AnswerTimes> {
  const items = await on.inbox.where("answeredAt").between(firstWeekBefore(now), now, true, true).toArray();
  return answerTimesOf(items);
}
