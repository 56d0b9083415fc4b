/** Rules: kept, tried without doing anything, and run on what ingest left in the queue. */
import { Dexie } from "dexie";
import { addDays, dayAt } from "../model/calendar";
import { entered } from "../model/entry";
import type { Cell, Inverse } from "../model/journal";
import type { Contact, Interaction } from "../model/records";
import { type Action, type Hit, hitsOf, type Occurrence, type Rule, rule, type RuleRun, runId } from "../model/rule";
import { fitsContact, matcherOf } from "../model/segmentMatcher";
import { contactsByAnchor } from "./anchors";
import { type Database, db } from "./database";
import { foldTables } from "./fold";
import { note } from "./journal";
import { type CommandOptions, makeEdit, staging, tagging } from "./profiles";
import { present, unique } from "./rows";
import { addTask } from "./tasks";

/** What the user enters; without an id it is a new one. */
export type RuleEntry = Omit<Rule, "id" | "createdAt" | "changedAt"> & { id?: string };

/** Rules run as of a moment, for heat with its half-life. */
export interface RunOptions extends CommandOptions {
  halfLifeDays: number;
}

/** All rules, in the order in which they run: the oldest first. */
export async function listRules(on: Database = db): Promise<Rule[]> {
  return on.rules.toCollection().sortBy("createdAt");
}

/** Keeps a rule, new or changed. Throws an EntryError. Answers with it and the number to undo it by. */
export async function saveRule(
  { id = crypto.randomUUID(), ...rest }: RuleEntry,
  { now, on = db }: CommandOptions,
): Promise<{ rule: Rule; entry: number }> {
  return on.transaction("rw", on.rules, on.journal, async () => {
    const before = await on.rules.get(id);
    const next = entered(rule, { ...rest, id, createdAt: before?.createdAt ?? now, changedAt: now });
    await on.rules.put(next);
    const inverse: Inverse[] = [
      { do: "delete", table: "rules", ids: [id] },
      ...(before ? [{ do: "put" as const, table: "rules", rows: [before] }] : []),
    ];
    return { rule: next, entry: await note({ at: now, command: "rule", count: 1, inverse }, on) };
  });
}

/**
 * Deletes a rule, and nothing that it did; answers with the number to undo it by, undefined where it is no more. What it
 * ran on stays known, so that it does not run on that again if it comes back.
 */
export async function deleteRule(id: string, { now, on = db }: CommandOptions): Promise<number | undefined> {
  return on.transaction("rw", on.rules, on.journal, async () => {
    const before = await on.rules.get(id);
    if (!before) return undefined;
    await on.rules.delete(id);
    const inverse: Inverse[] = [{ do: "put", table: "rules", rows: [before] }];
    return note({ at: now, command: "delete-rule", count: 1, inverse }, on);
  });
}

/** What a rule did: its latest runs, newest first. */
export async function runsOf(ruleId: string, limit: number, on: Database = db): Promise<RuleRun[]> {
  const runs = on.ruleRuns.where("[ruleId+at]").between([ruleId, Dexie.minKey], [ruleId, Dexie.maxKey]);
  return runs.reverse().limit(limit).toArray();
}

/**
 * What a rule would do, to whom and on account of what, if the `last` interactions came only now; oldest first. Writes
 * nothing, and does not ask whether it ran on them already. Interactions of the people seen last are looked at, of whom
 * the rule is about.
 */
export async function tryRule(
  tried: Rule,
  { last, now, halfLifeDays, on = db }: RunOptions & { last: number },
): Promise<Hit[]> {
  const matcher = matcherOf(tried.who, { now, halfLifeDays });
  return on.transaction("r", [on.contacts, on.identities, on.interactions, on.inbox], async () => {
    // whoever did one of the last so many things is one of the so many people who did something last
    const newest = await on.contacts.orderBy("newest").limit(last).toArray();
    const contacts = newest.filter((contact) => fitsContact(contact, matcher));
    const accounts = await on.identities
      .where("contactId")
      .anyOf(contacts.map(({ id }) => id))
      .primaryKeys();
    const rows = await Promise.all(
      accounts.map((id) =>
        on.interactions
          .where("[identityId+when]")
          .between([id, Dexie.minKey], [id, Dexie.maxKey])
          .reverse()
          .limit(last)
          .toArray(),
      ),
    );
    const latest = rows.flat().sort(byTime).slice(-last);
    const hits = hitsOf(tried, await occurrencesOf(latest, on), matcher);
    return hits.filter(({ actions }) => actions.length > 0);
  });
}

/**
 * Runs the rules on the oldest `limit` interactions that ingest left to be looked at, in one transaction; answers with
 * how many these were. Every rule runs once on an interaction, in the order of their age, and sees what those before it
 * did. All that a rule does at once is one entry of the journal.
 */
export async function runRules({ limit, now, halfLifeDays, on = db }: RunOptions & { limit: number }): Promise<number> {
  return on.transaction("rw", runTables(on), async () => {
    const queued = await on.queue.where("kind").equals("rules").limit(limit).toArray();
    const rules = (await listRules(on)).filter((each) => each.on);
    if (queued.length > 0 && rules.length > 0) {
      const rows = present(await on.interactions.bulkGet(unique(queued.map(({ id }) => id)))).sort(byTime);
      for (const each of rules) await run(each, rows, { now, halfLifeDays, on });
    }
    await on.queue.bulkDelete(queued.flatMap(({ seq }) => seq ?? []));
    return queued.length;
  });
}

function runTables(on: Database) {
  return [...foldTables(on), on.identityKeys, on.journal, on.activity, on.queue, on.rules, on.ruleRuns];
}

async function run(
  each: Rule,
  rows: readonly Interaction[],
  { now, halfLifeDays, on }: Required<RunOptions>,
): Promise<void> {
  const before = await on.ruleRuns.bulkGet(rows.map(({ id }) => runId(each.id, id)));
  const occurrences = await occurrencesOf(
    rows.filter((_, at) => before[at] === undefined),
    on,
  );
  const hits = hitsOf(each, occurrences, matcherOf(each.who, { now, halfLifeDays }));
  const entry = await act(each, hits, { now, on });
  await on.ruleRuns.bulkAdd(
    hits.map(({ interaction: { id: interactionId }, actions }): RuleRun => {
      const id = runId(each.id, interactionId);
      const wasDone = entry !== undefined && actions.length > 0;
      return { id, ruleId: each.id, interactionId, at: now, ...(wasDone && { entry }) };
    }),
  );
}

/** Does what a rule is to do; answers with the one entry of the journal that undoes it. */
async function act(
  { deeds }: Rule,
  hits: readonly Hit[],
  options: Required<CommandOptions>,
): Promise<number | undefined> {
  const { now, on } = options;
  const count = new Set(hits.flatMap(({ actions, contact }) => (actions.length > 0 ? [contact.id] : []))).size;
  if (count === 0) return undefined;
  const inverse: Inverse[] = [];
  for (const deed of deeds) {
    const theirs = hits.filter(({ actions }) => actions.includes(deed));
    if (theirs.length > 0) inverse.unshift(...(await perform(deed, theirs, options)));
  }
  return note({ at: now, command: "rule-run", count, inverse }, on);
}

async function perform(deed: Action, hits: readonly Hit[], { now, on }: Required<CommandOptions>): Promise<Inverse[]> {
  const ids = unique(hits.map(({ contact }) => contact.id));
  switch (deed.do) {
    case "tag":
      return wayBack(await makeEdit(ids, tagging(deed.tag, "add"), { now, on }));
    case "stage":
      return wayBack(await makeEdit(ids, staging(deed.stage, { now, by: "rule" }), { now, on }));
    case "task": {
      const dueOn = addDays(dayAt(now), deed.inDays);
      const added: string[] = [];
      for (const { interaction } of hits)
        added.push((await addTask({ identityId: interaction.identityId, title: deed.title, dueOn }, { now, on })).id);
      return [{ do: "delete", table: "tasks", ids: added }];
    }
  }
}

function wayBack({ cells }: { cells: Cell[] }): Inverse[] {
  return [{ do: "cells", cells }];
}

/** The interactions with whose they are; without those of whom nothing is known. */
async function occurrencesOf(rows: readonly Interaction[], on: Database): Promise<Occurrence[]> {
  const contacts: ReadonlyMap<string, Contact> = await contactsByAnchor(
    rows.map(({ identityId }) => identityId),
    on,
  );
  const asking = new Set(present(await on.inbox.bulkGet(rows.map(({ id }) => id))).map(({ id }) => id));
  return rows.flatMap((interaction) => {
    const contact = contacts.get(interaction.identityId);
    return contact ? [{ interaction, contact, asks: asking.has(interaction.id) }] : [];
  });
}

function byTime(a: Interaction, b: Interaction): number {
  return a.when - b.when || (a.id < b.id ? -1 : 1);
}
