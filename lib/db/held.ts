/** Everything that is kept of one person, for the file that they may be given. */
import type { Held } from "../model/held";
import type { Contact } from "../model/records";
import { stageLabel } from "../model/pipeline";
import { type Database, db } from "./database";
import { ruleInForce } from "./heatRule";
import { allOf, byId, present, unique } from "./rows";
import { Traces } from "./traces";

/** All rows of a contact, and what else names them; undefined where there is no such contact. In one transaction. */
export async function heldOf(contactId: string, on: Database = db): Promise<Held | undefined> {
  return on.transaction("r", on.tables, async () => {
    const contact = await on.contacts.get(contactId);
    if (!contact) return undefined;
    const identities = await on.identities.where("contactId").equals(contactId).toArray();
    const ids = identities.map(({ id }) => id);
    const ranges = ids.map(allOf);
    const keys = await on.identityKeys.where("identityId").anyOf(ids).primaryKeys();
    const traces = new Traces(identities, [contact], [{ network: "", keys }]);
    const [theirs, outbound, aimed, posts, notes, tasks, opportunities, inbox, as, bs, activity] = await Promise.all([
      on.interactions.where("[identityId+when]").inAnyRange(ranges).toArray(),
      on.interactions.where("[towardsId+when]").inAnyRange(ranges).toArray(),
      on.interactions.where("targetId").anyOf(ids).toArray(),
      on.posts.where("authorId").anyOf(ids).toArray(),
      on.notes.where("identityId").anyOf(ids).toArray(),
      on.tasks.where("identityId").anyOf(ids).toArray(),
      on.opportunities.where("identityId").anyOf(ids).toArray(),
      on.inbox.where("identityId").anyOf(ids).toArray(),
      on.suggestions.where("a").anyOf(ids).toArray(),
      on.suggestions.where("b").anyOf(ids).toArray(),
      on.activity.where("[identityId+at]").inAnyRange(ranges).toArray(),
    ]);
    const acts = [...theirs, ...outbound].map(({ id }) => id);
    const [profiles, fields, about, facts, runs, rules, members, dealings, more] = await Promise.all([
      on.profiles.bulkGet(ids),
      on.customFields.toArray(),
      on.posts.bulkGet(unique(theirs.map(({ postId }) => postId))),
      on.facts.bulkGet(acts),
      on.ruleRuns.where("interactionId").anyOf(acts).toArray(),
      on.rules.toArray().then(byId),
      on.profiles.where("companyId.value").anyOf(ids).toArray(),
      on.opportunities.where("companyId").anyOf(ids).toArray(),
      // what is told of a task or an opportunity names nobody
      Promise.all([
        on.activity
          .where("[taskId+at]")
          .inAnyRange(tasks.map(({ id }) => allOf(id)))
          .toArray(),
        on.activity
          .where("[opportunityId+at]")
          .inAnyRange(opportunities.map(({ id }) => allOf(id)))
          .toArray(),
        on.activity
          .where("[deed.is+at]")
          .inAnyRange(["joined", "split"].map(allOf))
          .filter((row) => traces.isCalledIn(row))
          .toArray(),
      ]),
    ]);
    const [viewers, people, imports, unread, journal] = await Promise.all([
      on.viewers.toArray(),
      contactsOfAccounts(
        members.map(({ identityId }) => identityId),
        on,
      ),
      importsWith(traces, on),
      on.quarantine.filter((row) => traces.isTold(row)).toArray(),
      on.journal.filter((entry) => traces.isIn(entry.inverse)).toArray(),
    ]);
    const dealt = [...byId([...opportunities, ...dealings]).values()];
    const companyIds = unique([
      ...present(profiles).map(({ companyId }) => companyId?.value),
      ...dealt.map(({ companyId }) => companyId),
    ]);
    const [companies, stages, { halfLifeDays }] = await Promise.all([
      on.identities.bulkGet(companyIds).then(present),
      on.pipeline.toArray(),
      ruleInForce(on),
    ]);
    const known = new Set(outbound.map(({ id }) => id));
    const newest = <R extends { when: number }>(rows: R[]): R[] => rows.sort((a, b) => b.when - a.when);
    return {
      contact,
      identities,
      interactions: newest(theirs),
      outbound: newest(outbound),
      aimed: newest(aimed.filter(({ id }) => !known.has(id))),
      facts: present(facts),
      posts,
      about: present(about),
      profiles: present(profiles),
      fields,
      notes,
      tasks,
      opportunities: dealt,
      inbox,
      suggestions: [...byId([...as, ...bs]).values()],
      activity: [...new Map([...activity, ...more.flat()].map((row) => [row.seq, row])).values()],
      runs: runs.map(({ at, ruleId }) => ({ at, rule: rules.get(ruleId)?.name ?? ruleId })),
      members: people.map(({ name }) => name),
      organisations: Object.fromEntries(companies.map(({ id, name, handle }) => [id, name ?? handle ?? id])),
      pipeline: Object.fromEntries(stages.map((stage) => [stage.id, stageLabel(stage)])),
      halfLifeDays,
      viewers: viewers.flatMap(({ network, account, declined }) => [
        ...(traces.isAccount(network, account) ? [{ network, is: "signed-in" as const }] : []),
        ...(declined.some((key) => traces.ids.has(key)) ? [{ network, is: "declined" as const }] : []),
      ]),
      unread: unread.map(({ at, page, row }) => ({ at, page, row })),
      undo: [
        ...journal.map(({ at, command, inverse }) => ({
          at,
          command,
          rows: inverse.flatMap((each) =>
            Object.values<unknown>({ ...(each.do === "contacts" ? each.rows : each) })
              .flat()
              .filter((row) => typeof row === "object" && traces.isIn(row)),
          ),
        })),
        ...imports,
      ],
    };
  });
}

/** What came of them from files or was done to many, and what is still to come. */
async function importsWith(traces: Traces, on: Database): Promise<Held["undo"]> {
  const imports = byId(await on.imports.toArray());
  const found: Held["undo"] = [];
  // one at a time: what is kept of all who were deleted may be more than can be held
  await on.importParts.each(({ importId, taken, todo = [], ids = [] }) => {
    const job = imports.get(importId);
    const { cells = [], made = [], removed = {} } = taken ?? {};
    const rows = [
      ...[...cells, ...made, ...Object.values<object[]>({ ...removed }).flat()].filter((row) => traces.isIn(row)),
      ...todo.filter(
        ({ to, accounts = [] }) =>
          traces.ids.has(to) || accounts.some(({ network, account }) => traces.isAccount(network, account)),
      ),
      ...ids.filter((id) => traces.ids.has(id)),
    ];
    if (rows.length > 0) found.push({ at: job?.startedAt ?? 0, command: job?.deed?.is ?? "import", rows });
  });
  return found;
}

/** The contacts of some accounts, each once. */
async function contactsOfAccounts(ids: readonly string[], on: Database): Promise<Contact[]> {
  const identities = present(await on.identities.bulkGet([...ids]));
  return present(await on.contacts.bulkGet(unique(identities.map(({ contactId }) => contactId))));
}
