/**
 * Opportunities: the board and the commands on it. Every command is one transaction that keeps the counters of the
 * pipeline, the log and the contact in step; it changes only the fields it names.
 */
import { Dexie } from "dexie";
import type { Activity, Deed } from "../model/activity";
import { defined } from "../model/defined";
import { entered, wrongField } from "../model/entry";
import {
  listed,
  lostReason,
  type Opportunity,
  type OpportunityChanges,
  opportunityChanges,
  type OpportunityEntry,
  opportunityEntry,
} from "../model/opportunity";
import { type PipelineStage, stageLabel } from "../model/pipeline";
import type { Contact } from "../model/records";
import { log } from "./activity";
import { anchorsNow, contactIdsOf, contactsByAnchor } from "./anchors";
import { type Database, db } from "./database";
import { fieldsBefore } from "./undo/fields";
import { foldTables, refold } from "./fold";
import { note } from "./journal";
import { NoStageError } from "./pipeline";
import { countSteps, pipeline, stagesToWrite } from "./pipeline-counters";
import type { CommandOptions } from "./profiles";
import { inStage, type Place, rankAt } from "./ranks";
import { present } from "./rows";

/** There is no such opportunity any more; nothing was written. */
export class NoOpportunityError extends Error {
  override readonly name = "NoOpportunityError";
}

/** An opportunity with whom it is. */
export interface Card {
  opportunity: Opportunity;
  contact?: Contact;
  company?: Contact;
}

/** A stage with the first of what stands in it; its totals are of all of it. */
export interface BoardColumn {
  stage: PipelineStage;
  cards: Card[];
}

const pageSize = 50;

/** The board: every stage with its first page. `limits`: how many of a stage where it is not so many. */
export async function board(
  { limit = pageSize, limits = {} }: { limit?: number; limits?: Readonly<Record<string, number>> } = {},
  on: Database = db,
): Promise<BoardColumn[]> {
  return on.transaction("r", on.pipeline, on.opportunities, on.identities, on.contacts, async () => {
    const stages = await pipeline(on);
    const pages = await Promise.all(
      stages.map(({ id }) =>
        inStage(id, on)
          .limit(limits[id] ?? limit)
          .toArray(),
      ),
    );
    const cards = await cardsOf(pages.flat(), on);
    return stages.map((stage) => ({ stage, cards: cards.filter((card) => card.opportunity.stageId === stage.id) }));
  });
}

/** A page of a stage, in its order. `after`: the last one of the page before. */
export async function boardPage(
  stageId: string,
  { limit = pageSize, after }: { limit?: number; after?: Pick<Opportunity, "id" | "rank"> },
  on: Database = db,
): Promise<Card[]> {
  if (!after) return cardsOf(await inStage(stageId, on).limit(limit).toArray(), on);
  // the index has those of one rank by id: some of them were on the page before
  const ties = await on.opportunities.where("[stageId+rank]").equals([stageId, after.rank]).count();
  const rows = await inStage(stageId, on, after.rank)
    .limit(limit + ties)
    .toArray();
  const rest = rows.filter(({ rank, id }) => rank > after.rank || id > after.id);
  return cardsOf(rest.slice(0, limit), on);
}

/** How a list of opportunities is sorted: what closes first, the greatest value of each currency, the last change. */
export type OpportunityOrder = "closing" | "amount" | "changed";

const indexOf = { closing: "[is+closing]", amount: "[is+amount]", changed: "[is+changedAt]" } as const;

/** Some of those that are open, won or lost, from the place `from` of the whole list on; in either direction. */
export async function listOpportunities(
  list: { is: PipelineStage["is"]; order: OpportunityOrder; reversed?: boolean; from: number; limit: number },
  on: Database = db,
): Promise<Card[]> {
  const { is, order, reversed = false, from, limit } = list;
  // an amount is a list, which comes after whatever is none
  const last = order === "amount" ? [Dexie.maxKey] : Dexie.maxKey;
  const all = on.opportunities.where(indexOf[order]).between([is, Dexie.minKey], [is, last]);
  // the last change first, unless it is turned round
  const rows = reversed === (order === "changed") ? all : all.reverse();
  return cardsOf(await rows.offset(from).limit(limit).toArray(), on);
}

/** Open ones that should close by a day (or should have), the first first, and how many they are. */
export async function closingBy(
  day: string,
  limit: number,
  on: Database = db,
): Promise<{ cards: Card[]; count: number }> {
  const until = () =>
    on.opportunities.where(indexOf.closing).between(["open", Dexie.minKey], ["open", day], true, true);
  const [rows, count] = await Promise.all([until().limit(limit).toArray(), until().count()]);
  return { cards: await cardsOf(rows, on), count };
}

async function cardsOf(opportunities: readonly Opportunity[], on: Database): Promise<Card[]> {
  const anchors = opportunities.flatMap(({ identityId, companyId }) => [identityId, companyId]);
  const contacts = await contactsByAnchor(anchors, on);
  return opportunities.map((opportunity) => {
    const contact = contacts.get(opportunity.identityId);
    const company = contacts.get(opportunity.companyId ?? "");
    return { opportunity, ...(contact && { contact }), ...(company && { company }) };
  });
}

/** One opportunity with whom it is; undefined where it is no more. */
export async function opportunity(id: string, on: Database = db): Promise<Card | undefined> {
  const [card] = await cardsOf(present([await on.opportunities.get(id)]), on);
  return card;
}

/** The opportunities that hang on a contact's accounts, newest first. */
export async function opportunitiesOf(identityIds: readonly string[], on: Database = db): Promise<Opportunity[]> {
  const rows = await on.opportunities.where("identityId").anyOf(identityIds).toArray();
  return rows.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
}

/** Adds an opportunity at the top of an open stage. Throws an EntryError. */
export async function addOpportunity(entry: OpportunityEntry, { now, on = db }: CommandOptions): Promise<Opportunity> {
  const { stageId, ...given } = entered(opportunityEntry, entry);
  return inTransaction(on, async () => {
    const stages = await stagesToWrite(on);
    const stage = stages.find(({ id, is }) => is === "open" && (stageId === undefined || id === stageId));
    if (!stage) throw wrongField("stageId");
    const row = {
      ...given,
      ...(await anchored(given, on)),
      id: crypto.randomUUID(),
      stageId: stage.id,
      rank: await rankAt(stage.id, "first", on),
      createdAt: now,
      changedAt: now,
    };
    const opportunity = listed(defined(row), stage.is);
    await on.opportunities.add(opportunity);
    await countSteps([{ after: opportunity }], on);
    await logged([opportunity], ({ title }) => ({ is: "opportunity-added", title }), now, on);
    await refold(await contactIdsOf([opportunity.identityId], on), on);
    return opportunity;
  });
}

/**
 * Changes the fields that are named, and no others; answers with the number to undo it by, undefined where nothing differs.
 * A reason may change only of one that is lost. Throws an EntryError, and a {@link NoOpportunityError}.
 */
export async function editOpportunity(
  id: string,
  changes: OpportunityChanges,
  { now, on = db }: CommandOptions,
): Promise<number | undefined> {
  const wanted = entered(opportunityChanges, changes);
  return inTransaction(on, async () => {
    const before = await one(id, on);
    if (wanted.lostReason !== undefined && before.lostReason === undefined) throw wrongField("lostReason");
    const next: Opportunity = defined({ ...before, ...wanted, ...(await anchored(wanted, on)) });
    const fields = differing(before, next);
    if (fields.length === 0) return undefined;
    const after = listed({ ...next, changedAt: now }, before.is);
    await on.opportunities.put(after);
    await countSteps([{ before, after }], on);
    await logged([after], ({ title }) => ({ is: "opportunity-changed", title, fields }), now, on);
    if (after.identityId !== before.identityId)
      await refold(await contactIdsOf([before.identityId, after.identityId], on), on);
    const inverse = fieldsBefore("opportunities", before, after);
    return note({ at: now, command: "edit-opportunity", count: 1, inverse: [inverse] }, on);
  });
}

/** Where to move an opportunity; into a stage that is lost, with the reason. */
export interface Move {
  stageId: string;
  /** the top where it is absent */
  place?: Place;
  lostReason?: string;
}

/**
 * Moves an opportunity to a place of a stage; answers with the number to undo it by. Won and lost close it, any other opens
 * it again. Throws an EntryError where it is newly lost without a reason, a NoStageError, and a {@link NoOpportunityError}.
 */
export async function moveOpportunity(id: string, move: Move, { now, on = db }: CommandOptions): Promise<number> {
  return inTransaction(on, async () => {
    const before = await one(id, on);
    const stages = await stagesToWrite(on);
    const [from, to] = [before.stageId, move.stageId].map((stageId) => stages.find((each) => each.id === stageId));
    if (!to) throw new NoStageError(move.stageId);
    const rank = await rankAt(to.id, move.place ?? "first", on, id);
    // ranks may have been given afresh
    const { closedAt, lostReason: reason, ...rest } = await one(id, on);
    const isNew = from?.id !== to.id;
    const row = {
      ...rest,
      stageId: to.id,
      rank,
      ...(isNew && { changedAt: now }),
      ...(to.is !== "open" && { closedAt: isNew ? now : (closedAt ?? now) }),
      ...(to.is === "lost" &&
        (isNew || move.lostReason !== undefined
          ? entered(lostReason, { lostReason: move.lostReason })
          : defined({ lostReason: reason }))),
    };
    const after = listed(row, to.is);
    await on.opportunities.put(after);
    const inverse = fieldsBefore("opportunities", before, after);
    const entry = await note({ at: now, command: "move-opportunity", count: 1, inverse: [inverse] }, on);
    if (!isNew) return entry;
    await countSteps([{ before, after }], on);
    const labels = { from: from ? stageLabel(from) : before.stageId, to: stageLabel(to) };
    const why = after.lostReason === undefined ? {} : { reason: after.lostReason };
    await logged([after], ({ title }) => ({ is: "opportunity-moved", title, ...labels, ...why }), now, on);
    if (from?.is !== to.is) await refold(await contactIdsOf([after.identityId], on), on);
    return entry;
  });
}

/**
 * Deletes opportunities; answers with the number to undo it by, undefined where none of them is there. Their tasks stay,
 * and keep the link for the undo.
 */
export async function deleteOpportunities(
  ids: readonly string[],
  { now, on = db }: CommandOptions,
): Promise<number | undefined> {
  return inTransaction(on, async () => {
    const rows = present(await on.opportunities.bulkGet([...new Set(ids)]));
    if (rows.length === 0) return undefined;
    await on.opportunities.bulkDelete(rows.map(({ id }) => id));
    await countSteps(
      rows.map((before) => ({ before })),
      on,
    );
    await logged(rows, ({ title }) => ({ is: "opportunity-deleted", title }), now, on);
    await refold(
      await contactIdsOf(
        rows.map(({ identityId }) => identityId),
        on,
      ),
      on,
    );
    const inverse = [{ do: "opportunities" as const, rows }];
    return note({ at: now, command: "delete-opportunities", count: rows.length, inverse }, on);
  });
}

function inTransaction<T>(on: Database, command: () => Promise<T>): Promise<T> {
  return on.transaction("rw", [...foldTables(on), on.identityKeys, on.activity, on.journal], command);
}

async function one(id: string, on: Database): Promise<Opportunity> {
  const found = await on.opportunities.get(id);
  if (!found) throw new NoOpportunityError(id);
  return found;
}

/** The accounts that are named, by the ids they have now. Throws an EntryError where one is not known. */
async function anchored(
  given: Partial<Record<"identityId" | "companyId", string | undefined>>,
  on: Database,
): Promise<Partial<Pick<Opportunity, "identityId" | "companyId">>> {
  const named = (["identityId", "companyId"] as const).flatMap((field) => {
    const id = given[field];
    return id === undefined ? [] : [[field, id] as const];
  });
  const anchors = await anchorsNow(
    named.map(([, id]) => id),
    on,
  );
  return Object.fromEntries(
    named.map(([field, id]) => {
      const now = anchors.get(id);
      if (now === undefined) throw wrongField(field);
      return [field, now];
    }),
  );
}

/** The names of the fields whose values differ. */
function differing(before: Opportunity, after: Opportunity): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Opportunity)[];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

async function logged(
  rows: readonly Opportunity[],
  deed: (row: Opportunity) => Deed,
  now: number,
  on: Database,
): Promise<void> {
  await log(
    rows.map((row): Activity => ({ at: now, identityId: row.identityId, opportunityId: row.id, deed: deed(row) })),
    on,
  );
}
