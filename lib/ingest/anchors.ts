/**
 * What hangs on an account follows it when the account gets a better id, or turns out to be one with another. To be called
 * after the accounts are written.
 */
import type { Database } from "../db/database";
import { foldProfiles } from "../model/fold";
import type { Inverse } from "../model/journal";

/** `moved`: ids that are no more, and what each became. */
export async function followAnchors(db: Database, moved: ReadonlyMap<string, string>): Promise<void> {
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
    followJournal(db, moved),
    followSuggestions(db, moved),
  ]);
}

/** What can be undone names accounts too. */
async function followJournal(db: Database, moved: ReadonlyMap<string, string>): Promise<void> {
  const now = (id: string): string => moved.get(id) ?? id;
  const repointed = (inverse: Inverse): Inverse => {
    switch (inverse.do) {
      case "cells":
        return {
          ...inverse,
          cells: inverse.cells.map(({ identityId, cell, before }) => ({
            identityId: now(identityId),
            cell,
            ...(before !== undefined && { before: cell === "group" ? now(before as string) : before }),
          })),
        };
      case "put":
        return { ...inverse, rows: inverse.rows.map((row) => repointedRow(row, moved)) };
      default:
        return inverse;
    }
  };
  await db.journal.toCollection().modify((entry) => {
    entry.inverse = entry.inverse.map(repointed);
  });
}

function repointedRow(row: unknown, moved: ReadonlyMap<string, string>): unknown {
  const { identityId } = row as { identityId?: string };
  const now = moved.get(identityId ?? "");
  return now === undefined ? row : { ...(row as object), identityId: now };
}

/** What the user said of a pair stays said; what was only supposed is looked for again. */
async function followSuggestions(db: Database, moved: ReadonlyMap<string, string>): Promise<void> {
  const old = [...moved.keys()];
  const [as, bs] = await Promise.all([
    db.suggestions.where("a").anyOf(old).toArray(),
    db.suggestions.where("b").anyOf(old).toArray(),
  ]);
  const rows = [...as, ...bs];
  if (rows.length === 0) return;
  await db.suggestions.bulkDelete(rows.map(({ id }) => id));
  const said = rows.flatMap((row) => {
    const [a = "", b = ""] = [row.a, row.b].map((id) => moved.get(id) ?? id).sort();
    return row.state === "open" || a === b ? [] : [{ ...row, id: `${a}|${b}`, a, b }];
  });
  await db.suggestions.bulkPut(said);
  await db.queue.bulkAdd([...new Set(moved.values())].map((id) => ({ kind: "suggest" as const, id })));
}

async function followProfiles(db: Database, moved: ReadonlyMap<string, string>): Promise<void> {
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
