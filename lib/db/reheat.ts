/**
 * The job that reckons every heat under another rule, see model/reheat.ts. It goes through the history in steps, each a
 * transaction that keeps how far it came, so that a worker may die at any time; the results wait aside. What is captured
 * meanwhile is stored under the rule in force, as before, and noticed in the end, when all heats change in one transaction:
 * no list ever mixes two rules.
 */
import { Dexie } from "dexie";
import { addHeat, type HeatRule, noHeat } from "../model/heat";
import type { Contact, Interaction } from "../model/records";
import { type HeatState, isSameRule, reheated, stillHolds } from "../model/reheat";
import type { Tally } from "../model/tally";
import { columnTables, writeColumns } from "./columns";
import { type Database, db } from "./database";
import { ruleInForce } from "./heatRule";
import { present, unique } from "./rows";
import { inTurn } from "./turns";

/** Interactions read in one step, contacts written at a time. */
const chunk = 2_000;

/** How far the job is, in interactions; undefined where there is none. */
export async function reheatProgress(on: Database = db): Promise<{ done: number; total: number } | undefined> {
  const state = await wanted(on);
  return state && { done: state.done, total: state.total };
}

/**
 * Says which rule the user chose; to be called when that changed, and when the worker starts. Where it is not the one in
 * force there is a job from now on; a job for another rule is given up.
 */
export async function wantRule({ weights, halfLifeDays }: HeatRule, on: Database = db): Promise<void> {
  const rule = { weights, halfLifeDays };
  await on.transaction("rw", on.heat, on.reheated, on.interactions, async () => {
    const inForce = await ruleInForce(on);
    const underway = await wanted(on);
    if (isSameRule(rule, underway?.rule ?? inForce)) return;
    await Promise.all([on.reheated.clear(), on.heat.delete("wanted")]);
    if (isSameRule(rule, inForce)) return;
    await on.heat.put({ is: "wanted", rule, after: "", done: 0, total: await on.interactions.count() });
  });
}

/**
 * Does the job, if there is one, from where it was left; resolves when it is done or `signal` says to stop. May be called
 * while it runs. Rejects with a QuotaExceededError inside when the disk is full: then nothing of that step is kept.
 */
export async function reheat({ on = db, signal }: { on?: Database; signal?: AbortSignal } = {}): Promise<void> {
  while (!signal?.aborted && (await inTurn(() => reheatStep(on))));
}

/**
 * One step of the job; false when there is nothing left to do. `rows`: interactions to read, more where one account alone
 * has more.
 */
export async function reheatStep(on: Database = db, rows: number = chunk): Promise<boolean> {
  const allReadAfter = await on.transaction("rw", on.heat, on.reheated, on.interactions, async () => {
    const state = await wanted(on);
    if (!state) return undefined;
    const history = await historyAfter(state.after, rows, on);
    const last = history.at(-1)?.identityId;
    if (last === undefined) return state.after;
    const inForce = await ruleInForce(on);
    const accounts = Map.groupBy(history, ({ identityId }) => identityId);
    await on.reheated.bulkPut([...accounts].map(([id, theirs]) => reheated(id, theirs, inForce, state.rule)));
    await on.heat.put({ ...state, after: last, done: state.done + history.length });
    return undefined;
  });
  if (allReadAfter !== undefined) await takeOver(on, allReadAfter, rows);
  return (await wanted(on)) !== undefined;
}

async function wanted(on: Database): Promise<Extract<HeatState, { is: "wanted" }> | undefined> {
  const state = await on.heat.get("wanted");
  return state?.is === "wanted" ? state : undefined;
}

/** About so many of the interactions that follow in the order of accounts: of each account all or none. */
async function historyAfter(after: string, limit: number, on: Database): Promise<Interaction[]> {
  const byAccount = on.interactions.where("[identityId+when]");
  const rows = await byAccount.above([after, Dexie.maxKey]).limit(limit).toArray();
  const last = rows.at(-1)?.identityId;
  if (rows.length < limit || last === undefined) return rows;
  const whole = rows.filter(({ identityId }) => identityId !== last);
  return whole.length > 0 ? whole : historyOf(last, on);
}

function historyOf(identityId: string, on: Database): Promise<Interaction[]> {
  return on.interactions
    .where("[identityId+when]")
    .between([identityId, Dexie.minKey], [identityId, Dexie.maxKey])
    .toArray();
}

/** Changes all heats at once, and with them the rule in force; nothing where the job is not where it was any more. */
async function takeOver(on: Database, after: string, size: number): Promise<void> {
  const tables = [on.heat, on.reheated, on.interactions, on.identities, on.contacts, on.tallies, ...columnTables(on)];
  await on.transaction("rw", tables, async () => {
    const state = await wanted(on);
    if (state?.after !== after) return;
    const reckon = reckoner(on, await ruleInForce(on), state.rule);
    const parts = await changeTallies(on, size, reckon);
    const change = async (contacts: Contact[]): Promise<void> => {
      const alone = await reckon(contacts.flatMap(({ accounts, ...contact }) => (accounts ? [] : [contact])));
      const warmed = contacts.map((contact): Contact => {
        const heats = contact.accounts?.map((id) => parts.get(id) ?? noHeat) ?? [alone.get(contact.id) ?? noHeat];
        return { ...contact, heat: heats.reduce(addHeat, noHeat) };
      });
      await on.contacts.bulkPut(await writeColumns(on, warmed));
    };
    // by their place: the columns of neighbours are one row
    for (let seq = -1, full = true; full;) {
      const contacts = await on.contacts.where("seq").above(seq).limit(size).toArray();
      await change(contacts);
      seq = contacts.at(-1)?.seq ?? seq;
      full = contacts.length === size;
    }
    await change(await unlisted(on));
    await Promise.all([on.heat.put({ is: "stored", rule: state.rule }), on.heat.delete("wanted"), on.reheated.clear()]);
  });
}

/** Contacts that lists don't hold and that have a heat all the same: the user's own. */
async function unlisted(on: Database): Promise<Contact[]> {
  const own = await on.identities.where("own").equals(1).toArray();
  const contacts = present(await on.contacts.bulkGet(unique(own.map(({ contactId }) => contactId))));
  return contacts.filter(({ seq }) => seq === undefined);
}

type Reckon = (accounts: readonly (Pick<Tally, "heat" | "counts"> & { id: string })[]) => Promise<Map<string, number>>;

/** Tells the heats of accounts under the wanted rule: as reckoned before, or afresh where their history changed since. */
function reckoner(on: Database, from: HeatRule, to: HeatRule): Reckon {
  return async (accounts) => {
    const known = await on.reheated.bulkGet(accounts.map(({ id }) => id));
    const heats = new Map<string, number>();
    for (const [at, { id, heat, counts }] of accounts.entries()) {
      if (heat === noHeat && Object.keys(counts).length === 0) continue;
      const row = known[at];
      const isGood = row && stillHolds(row, { heat, counts });
      heats.set(id, isGood ? row.heat : reheated(id, await historyOf(id, on), from, to).heat);
    }
    return heats;
  };
}

/** Changes the tallies of accounts that are one of several; answers with their heats. */
async function changeTallies(on: Database, size: number, reckon: Reckon): Promise<Map<string, number>> {
  const all = new Map<string, number>();
  for (let after = "", full = true; full;) {
    const tallies = await on.tallies.where("identityId").above(after).limit(size).toArray();
    const heats = await reckon(tallies.map((tally) => ({ ...tally, id: tally.identityId })));
    await on.tallies.bulkPut(tallies.map((tally) => ({ ...tally, heat: heats.get(tally.identityId) ?? noHeat })));
    for (const [id, heat] of heats) all.set(id, heat);
    after = tallies.at(-1)?.identityId ?? after;
    full = tallies.length === size;
  }
  return all;
}
