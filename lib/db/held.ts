/** Everything that is kept of one person, for the file that they may be given. */
import type { Held } from "../model/held";
import { type Database, db } from "./database";
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
    const [profiles, fields, about, facts, unread, journal] = await Promise.all([
      on.profiles.bulkGet(ids),
      on.customFields.toArray(),
      on.posts.bulkGet(unique(theirs.map(({ postId }) => postId))),
      on.facts.bulkGet(theirs.map(({ id }) => id)),
      on.quarantine.filter((row) => traces.isTold(row)).toArray(),
      on.journal.filter((entry) => traces.isIn(entry.inverse)).toArray(),
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
      opportunities,
      inbox,
      suggestions: [...byId([...as, ...bs]).values()],
      activity,
      unread: unread.map(({ at, page, row }) => ({ at, page, row })),
      undo: journal.map(({ at, command, inverse }) => ({
        at,
        command,
        rows: inverse.flatMap((each) =>
          Object.values<unknown>(each)
            .flat()
            .filter((row) => typeof row === "object" && traces.isIn(row)),
        ),
      })),
    };
  });
}
