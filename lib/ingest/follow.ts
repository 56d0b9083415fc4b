/**
 * What hangs on an account or an interaction follows it when that gets a better id, or turns out to be one with another. To
 * be called after accounts and interactions are written.
 */
import type { Database } from "../db/database";
import { followFacts } from "../db/factRows";
import { foldProfiles } from "../model/fold";
import { foundBy } from "../model/importing";
import type { Cell, Inverse } from "../model/journal";
import { runId } from "../model/rule";
import { repointedPair, type Suggestion, suggestionId } from "../model/suggestion";

/** Ids that are no more, and what each became. */
type Moved = ReadonlyMap<string, string>;

/** What hangs on accounts. */
export async function followAccounts(db: Database, moved: Moved): Promise<void> {
  if (moved.size === 0) return;
  const old = [...moved.keys()];
  const now = (id: string | undefined): string => moved.get(id ?? "") ?? id ?? "";
  const repoint = (row: { identityId?: string }): void => {
    row.identityId = now(row.identityId);
  };
  await Promise.all([
    followProfiles(db, moved),
    db.tallies.bulkDelete(old),
    db.notes.where("identityId").anyOf(old).modify(repoint),
    db.tasks.where("identityId").anyOf(old).modify(repoint),
    db.opportunities.where("identityId").anyOf(old).modify(repoint),
    db.opportunities
      .where("companyId")
      .anyOf(old)
      .modify((row) => {
        row.companyId = now(row.companyId);
      }),
    db.inbox.where("identityId").anyOf(old).modify(repoint),
    ...old.map((id) => db.activity.where("[identityId+at]").between([id, -Infinity], [id, Infinity]).modify(repoint)),
    followJournal(db, moved, anchored),
    followPieces(db, moved),
    followSuggestions(db, moved),
  ]);
}

/** What hangs on interactions, but for the inbox: its rows are made anew, see inbox.ts. */
export async function followInteractions(db: Database, renamed: Moved): Promise<void> {
  if (renamed.size === 0) return;
  await Promise.all([
    followRuns(db, renamed),
    followQueue(db, renamed),
    followFacts(db, renamed),
    followJournal(db, renamed, heard),
  ]);
}

/** A rule that ran on it does not run on it again. */
async function followRuns(db: Database, renamed: Moved): Promise<void> {
  const runs = await db.ruleRuns
    .where("interactionId")
    .anyOf([...renamed.keys()])
    .toArray();
  await db.ruleRuns.bulkDelete(runs.map(({ id }) => id));
  await db.ruleRuns.bulkPut(
    runs.map((run) => {
      const interactionId = renamed.get(run.interactionId) ?? run.interactionId;
      return { ...run, id: runId(run.ruleId, interactionId), interactionId };
    }),
  );
}

async function followQueue(db: Database, renamed: Moved): Promise<void> {
  await db.queue
    .where("kind")
    .equals("rules")
    .filter(({ id }) => renamed.has(id))
    .modify((row) => {
      row.id = renamed.get(row.id) ?? row.id;
    });
}

/**
 * What can be undone names them too. Entries that hold deleted people stay as they are: these are looked for by all they
 * were known by when they come back, and such an entry may be many megabytes.
 */
async function followJournal(
  db: Database,
  moved: Moved,
  follow: (inverse: Inverse, moved: Moved) => Inverse,
): Promise<void> {
  await db.journal
    .where("command")
    .notEqual("delete-contacts")
    .modify((entry) => {
      const inverse = entry.inverse.map((each) => follow(each, moved));
      const isConcerned = inverse.some((each, at) => each !== entry.inverse[at]);
      entry.inverse = inverse;
      return isConcerned;
    });
}

/** The ways back of imports and of what was done to many; whom it is still to be done to is looked up by then. */
async function followPieces(db: Database, moved: Moved): Promise<void> {
  await db.importParts
    .where("identityIds")
    .anyOf([...moved.keys()])
    .distinct()
    .modify((part) => {
      const { taken } = part;
      const cells = taken?.cells.map((cell) => anchoredCell(cell, moved)) ?? [];
      if (!taken || cells.every((cell, at) => cell === taken.cells[at])) return false;
      taken.cells = cells;
      part.identityIds = foundBy(taken);
      return true;
    });
}

/** What was said of an item of the inbox, or of a feeling. */
function heard(inverse: Inverse, renamed: Moved): Inverse {
  const now = <R extends { id: string }>(rows: readonly R[]): R[] =>
    rows.map((row) => ({ ...row, id: renamed.get(row.id) ?? row.id }));
  if (inverse.do !== "inbox" && inverse.do !== "feelings") return inverse;
  if (!inverse.rows.some(({ id }) => renamed.has(id))) return inverse;
  return inverse.do === "inbox" ? { ...inverse, rows: now(inverse.rows) } : { ...inverse, rows: now(inverse.rows) };
}

/** A value that was entered on an account: itself where that did not become another. */
function anchoredCell(cell: Cell, moved: Moved): Cell {
  const identityId = moved.get(cell.identityId) ?? cell.identityId;
  const group = cell.cell === "group" ? moved.get(cell.before as string) : undefined;
  if (identityId === cell.identityId && group === undefined) return cell;
  return { ...cell, identityId, ...(group !== undefined && { before: group }) };
}

/** What was entered on accounts, and said of pairs of them. */
function anchored(inverse: Inverse, moved: Moved): Inverse {
  const now = (id: string): string => moved.get(id) ?? id;
  switch (inverse.do) {
    case "cells": {
      const cells = inverse.cells.map((cell) => anchoredCell(cell, moved));
      return cells.some((cell, at) => cell !== inverse.cells[at]) ? { ...inverse, cells } : inverse;
    }
    case "put": {
      const rows = inverse.rows.flatMap((row) => repointedRow(row, moved) ?? []);
      const isConcerned = rows.length < inverse.rows.length || rows.some((row, at) => row !== inverse.rows[at]);
      return isConcerned ? { ...inverse, rows } : inverse;
    }
    case "delete": {
      if (inverse.table !== "suggestions") return inverse;
      const ids = inverse.ids.map((id) => {
        const [a = "", b = ""] = id.split("|");
        return suggestionId(now(a), now(b));
      });
      return ids.join() === inverse.ids.join() ? inverse : { ...inverse, ids };
    }
    default:
      return inverse;
  }
}

function repointedRow(row: unknown, moved: Moved): unknown {
  const { identityId, a = "", b = "" } = row as { identityId?: string; a?: string; b?: string };
  if (moved.has(a) || moved.has(b)) return repointedPair(row as Suggestion, moved);
  const now = moved.get(identityId ?? "");
  return now === undefined ? row : { ...(row as object), identityId: now };
}

/** What the user said of a pair stays said; what was only supposed is looked for again. */
async function followSuggestions(db: Database, moved: Moved): Promise<void> {
  const old = [...moved.keys()];
  const [as, bs] = await Promise.all([
    db.suggestions.where("a").anyOf(old).toArray(),
    db.suggestions.where("b").anyOf(old).toArray(),
  ]);
  const rows = [...as, ...bs];
  if (rows.length === 0) return;
  await db.suggestions.bulkDelete(rows.map(({ id }) => id));
  const said = rows.filter(({ state }) => state !== "open");
  await db.suggestions.bulkPut(said.flatMap((row) => repointedPair(row, moved) ?? []));
  await db.queue.bulkAdd([...new Set(moved.values())].map((id) => ({ kind: "suggest" as const, id })));
}

async function followProfiles(db: Database, moved: Moved): Promise<void> {
  const old = [...moved.keys()];
  for (const profile of await db.profiles.where("identityId").anyOf(old).toArray()) {
    const identityId = moved.get(profile.identityId) ?? profile.identityId;
    const there = await db.profiles.get(identityId);
    await db.profiles.put({ identityId, ...foldProfiles(there ? [there, profile] : [profile], identityId) });
  }
  await db.profiles.bulkDelete(old);
  await db.profiles
    .where("companyId.value")
    .anyOf(old)
    .modify((profile) => {
      if (profile.companyId) profile.companyId.value = moved.get(profile.companyId.value) ?? profile.companyId.value;
    });
}
