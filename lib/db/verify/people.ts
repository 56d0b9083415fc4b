/** Checks accounts and contacts, a stretch of ids at a time, each in a transaction of its own. */
import { columnTables } from "../columns";
import type { Database } from "../database";
import { ruleInForce } from "../heatRule";
import { pipeline } from "../pipeline-counters";
import { farthest, isExact, placedAround } from "../placing";
import { byId, present, unique } from "../rows";
import { isListed } from "../../model/columns";
import { foldContact } from "../../model/fold";
import { identityWords } from "../../model/join";
import { sortKey } from "../../model/order";
import type { Contact, Identity } from "../../model/records";
import { addTally, noTally, type Tally } from "../../model/tally";
import type { Findings } from "./findings";
import type { Span } from "./pages";
import { gather, type Gathered, type Part, within } from "./parts";

/** Accounts of one transaction. */
const stretch = 200;

export interface PeopleOptions {
  /** what tells of an account whose it may be */
  keysOf: (identity: Identity) => string[];
}

/** Checks those after an id; answers with the last of them, undefined where there are no more. */
export async function checkPeople(
  on: Database,
  after: string,
  findings: Findings,
  options: PeopleOptions,
): Promise<string | undefined> {
  const tables = [
    on.contacts,
    on.identities,
    on.identityKeys,
    on.profiles,
    on.tallies,
    on.interactions,
    on.notes,
    on.tasks,
    on.opportunities,
    on.inbox,
    on.pipeline,
    on.suggestions,
    on.heat,
    ...columnTables(on),
  ];
  return on.transaction("r", tables, async () => {
    const ids = await on.identities.where("id").above(after).limit(stretch).primaryKeys();
    const until = ids.length < stretch ? undefined : ids.at(-1);
    const span: Span = { from: after, until };
    const counting = { rule: await ruleInForce(on), stages: await pipeline(on) };
    const here = await gather(on, span, counting);
    findings.rows += here.rows;
    const contacts = await within(on.contacts, "id", span).toArray();
    findings.rows += contacts.length;

    const elsewhere = unique(contacts.flatMap(accountsOf)).filter((id) => !here.of.has(id));
    const others = await Promise.all(
      elsewhere.map((id) => gather(on, { from: id, until: id, isFirst: true }, counting)),
    );
    const parts = new Map([here, ...others].flatMap(({ of }) => [...of]));
    for (const contact of contacts) checkContact(contact, parts, findings);
    const identities = present([...here.of.values()].map(({ identity }) => identity));
    await checkIdentities(on, identities, contacts, here.of, findings, options);
    checkAnchors(here, findings);
    await checkLinks(on, span, here.of, findings);
    return until;
  });
}

function accountsOf({ id, accounts }: Contact): string[] {
  return accounts ?? [id];
}

/** A contact is what its accounts make it. */
function checkContact(contact: Contact, parts: ReadonlyMap<string, Part>, findings: Findings): void {
  const { id, seq } = contact;
  const theirs = accountsOf(contact).flatMap((account) => {
    const part = parts.get(account);
    return part?.identity?.contactId === id ? [{ ...part, identity: part.identity }] : [];
  });
  findings.expect("contacts: accounts", id, theirs.map(({ identity }) => identity.id).sort(), accountsOf(contact));
  if (theirs.length === 0) return;
  const tally = theirs.reduce<Tally>((sum, part) => addTally(sum, part.tally), noTally);
  const folded = foldContact(id, {
    identities: theirs.map(({ identity }) => identity),
    tally,
    profiles: theirs.flatMap(({ profile }) => profile ?? []),
    has: sumOf(theirs),
    seq,
  });
  const { seq: _seq, ...plain } = warmedAs(contact, folded);
  const should = !isListed(folded)
    ? plain
    : {
        ...plain,
        seq: seq ?? "a place",
        hottest: sortKey("hot", plain),
        newest: sortKey("new", plain),
      };
  const is: Record<string, unknown> = { ...contact };
  const wanted: Record<string, unknown> = { ...should };
  for (const field of new Set([...Object.keys(is), ...Object.keys(wanted)]))
    findings.expect(`contacts: ${field}`, id, is[field], wanted[field]);
}

function sumOf(parts: readonly Part[]): Contact["has"] {
  const sum: Contact["has"] = {};
  for (const { has } of parts)
    for (const kind of Object.keys(has) as (keyof Contact["has"])[]) sum[kind] = (sum[kind] ?? 0) + (has[kind] ?? 0);
  return sum;
}

/** Heats that differ by a smaller share of themselves are the same, summed in another order. */
const rounding = 1e-6;

/** What should be, with the heat that is where the two are the same to rounding. */
function warmedAs<T extends Tally>(is: Pick<Tally, "heat">, should: T): T {
  const isClose = Math.abs(is.heat - should.heat) <= rounding * Math.max(1, Math.abs(should.heat));
  return isClose ? { ...should, heat: is.heat } : should;
}

/** What is derived on an account, and where it belongs. */
async function checkIdentities(
  on: Database,
  identities: readonly Identity[],
  near: readonly Contact[],
  parts: ReadonlyMap<string, Part>,
  findings: Findings,
  { keysOf }: PeopleOptions,
): Promise<void> {
  const known = byId(near);
  const missing = unique(identities.map(({ contactId }) => contactId)).filter((id) => !known.has(id));
  const contacts = new Map([...known, ...byId(await on.contacts.bulkGet(missing))]);
  for (const identity of identities) {
    const { id, contactId, keys, words } = identity;
    const contact = contacts.get(contactId);
    const isIn = contact !== undefined && accountsOf(contact).includes(id);
    findings.expect("identities: its contact has it", id, isIn, true);
    findings.expect("identities: words", id, words, identityWords(identity));
    findings.expect("identities: keys", id, keys, keysOf(identity));
    const { stored, tally } = parts.get(id) ?? { tally: noTally };
    const should = contact?.accounts && { identityId: id, ...warmedAs(stored ?? tally, tally) };
    findings.expect("tallies", id, stored, should);
    if (isAlone(identity, contact)) continue;
    findings.expect("identities: contact", id, contactId, (await placeOf(identity, on)) ?? contactId);
  }
}

/** True where nothing ties it to another account. */
function isAlone({ id, contactId, group, keys }: Identity, contact: Contact | undefined): boolean {
  return contactId === id && group === undefined && !contact?.accounts && !keys.some(isExact);
}

/** The contact it should belong to; undefined where so much hangs together that it depends on where one begins. */
async function placeOf(identity: Identity, on: Database): Promise<string | undefined> {
  const linked = await on.identities.get(identity.group ?? identity.id);
  const start = linked && linked.id !== identity.id ? [identity, linked] : [identity];
  const { all, contacts } = await placedAround(start, on);
  return all.length < farthest ? contacts.get(identity.id) : undefined;
}

/** What hangs on an account hangs on one that is there. */
function checkAnchors({ of, anchors }: Gathered, findings: Findings): void {
  for (const [what, id] of anchors) if (!of.get(id)?.identity) findings.expect(`${what}: account`, id, "gone", "there");
}

/** So does what points to one. */
async function checkLinks(
  on: Database,
  span: Span,
  parts: ReadonlyMap<string, Part>,
  findings: Findings,
): Promise<void> {
  const [keys, as, bs, companies, with_] = await Promise.all([
    within(on.identityKeys, "identityId", span).toArray(),
    within(on.suggestions, "a", span).toArray(),
    within(on.suggestions, "b", span).toArray(),
    within(on.profiles, "companyId.value", span).toArray(),
    within(on.opportunities, "companyId", span).toArray(),
  ]);
  findings.rows += keys.length + as.length;
  const links: [what: string, id: string, to: string | undefined][] = [
    ...keys.map(({ key, identityId }): [string, string, string] => ["identityKeys", key, identityId]),
    ...as.map(({ id, a }): [string, string, string] => ["suggestions: a", id, a]),
    ...bs.map(({ id, b }): [string, string, string] => ["suggestions: b", id, b]),
    ...companies.map(({ identityId, companyId }): [string, string, string | undefined] => [
      "profiles: organisation",
      identityId,
      companyId?.value,
    ]),
    ...with_.map(({ id, companyId }): [string, string, string | undefined] => [
      "opportunities: organisation",
      id,
      companyId,
    ]),
  ];
  for (const [what, id, to] of links)
    if (!parts.get(to ?? "")?.identity) findings.expect(what, id, `${to} is gone`, `${to} is there`);
}
