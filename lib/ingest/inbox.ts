/**
 * Needs reply, as far as seen: for everything aimed at the user that asks or complains a row in the inbox. A row is a
 * function of what the database holds at the end, but for what the user said of it; so whatever came in which order, it
 * is enough to look again at all that a change may concern.
 */
import type { Database } from "../db/database";
import { byId, present, unique } from "../db/rows";
import { canAsk, inboxItem, type InboxItem, isWaiting, withAnswer } from "../model/inbox";
import type { Interaction } from "../model/records";
import type { Accounts } from "./accounts";
import { aimedAt, aimedAtUs, newlyOurs, under } from "./aimed";
import { answeredBy, firstAnswers } from "./answers";
import type { Happened } from "./interactions";
import type { Ours } from "./ours";
import { becameOurs, interactionsOf, type Redirected } from "./outbound";
import type { Authored } from "./posts";

/** By identity: how many more (or fewer) of its questions wait for an answer. */
export type AskSteps = ReadonlyMap<string, number>;

/** To be called after a batch's outbound interactions were directed: `acts` is what came of that. */
export async function takeInbox(
  db: Database,
  ours: Ours,
  accounts: Accounts,
  { changed, renamed }: Happened,
  authored: readonly Authored[],
  acts: readonly Redirected[],
): Promise<AskSteps> {
  const rows = present(changed.map(({ after }) => after));
  const inherited = await inheritance(db, renamed);
  const became = becameOurs(accounts);
  const ids = [
    ...changed.flatMap(({ before, after }) =>
      before && !after ? [before.id] : after && (before || canAsk(after)) ? [after.id] : [],
    ),
    ...(await answeredBy(db, acts)),
    ...(await under(db, newlyOurs(ours, accounts, changed, authored))),
    ...(became.length === 0 ? [] : await aimedAt(db, became, await interactionsOf(db, became))),
  ];
  return look(db, ours, unique(ids), { rows: byId(rows), inherited });
}

/** After some accounts became or ceased to be the user's own. `acts`: what came of directing what they did. */
export async function retakeInbox(
  db: Database,
  ours: Ours,
  identityIds: readonly string[],
  acts: readonly Redirected[],
): Promise<AskSteps> {
  const theirs = await interactionsOf(db, identityIds);
  return look(db, ours, unique([...(await answeredBy(db, acts)), ...(await aimedAt(db, identityIds, theirs))]));
}

/** Rows looked at together, so that an account with a long history does not fill the memory. */
const chunk = 2_000;

/** What a batch tells: interactions as they are now, and items whose place others take. */
interface Known {
  rows: ReadonlyMap<string, Interaction>;
  inherited: ReadonlyMap<string, InboxItem>;
}

/** Looks again at some interactions and writes what differs. */
async function look(
  db: Database,
  ours: Ours,
  ids: readonly string[],
  known: Known = { rows: new Map(), inherited: new Map() },
): Promise<AskSteps> {
  const steps = new Map<string, number>();
  for (let at = 0; at < ids.length; at += chunk) await lookAt(db, ours, ids.slice(at, at + chunk), known, steps);
  for (const [identityId, by] of steps) if (by === 0) steps.delete(identityId);
  return steps;
}

async function lookAt(
  db: Database,
  ours: Ours,
  ids: string[],
  known: Known,
  steps: Map<string, number>,
): Promise<void> {
  const [items, more] = await Promise.all([
    db.inbox.bulkGet(ids),
    db.interactions.bulkGet(ids.filter((id) => !known.rows.has(id))),
  ]);
  const stored = byId(items);
  const rows = [...ids.flatMap((id) => known.rows.get(id) ?? []), ...present(more)];
  const before = ({ id }: Interaction): InboxItem | undefined => {
    const own = stored.get(id);
    return own?.byHand ? own : (known.inherited.get(id) ?? own);
  };
  const aimed = await aimedAtUs(
    db,
    ours,
    rows.filter((row) => canAsk(row) || before(row)?.byHand),
  );
  const asking = byId(aimed.map((row) => inboxItem(row, before(row))));
  const answers = await firstAnswers(
    db,
    ours,
    aimed.filter(({ id }) => asking.has(id)),
  );
  const next = byId([...asking.values()].map((item) => withAnswer(item, answers.get(item.id))));
  const put = [...next.values()].filter((item) => !isSame(item, stored.get(item.id)));
  const gone = [...stored.keys()].filter((id) => !next.has(id));
  const step = (item: InboxItem | undefined, by: number): void => {
    if (item && isWaiting(item)) steps.set(item.identityId, (steps.get(item.identityId) ?? 0) + by);
  };
  for (const item of put) {
    step(stored.get(item.id), -1);
    step(item, 1);
  }
  for (const id of gone) step(stored.get(id), -1);
  await Promise.all([db.inbox.bulkPut(put), gone.length > 0 && db.inbox.bulkDelete(gone)]);
}

function isSame(a: InboxItem, b: InboxItem | undefined): boolean {
  return (
    b !== undefined &&
    a.identityId === b.identityId &&
    a.asks === b.asks &&
    a.when === b.when &&
    a.state === b.state &&
    a.byHand === b.byHand &&
    a.snoozedUntil === b.snoozedUntil &&
    a.answeredAt === b.answeredAt &&
    a.answerId === b.answerId
  );
}

/** An item whose id is no more leaves what the user said of it to the item it became: by that one's id. */
async function inheritance(db: Database, renamed: ReadonlyMap<string, string>): Promise<Map<string, InboxItem>> {
  if (renamed.size === 0) return new Map();
  const items = present(await db.inbox.bulkGet([...renamed.keys()]));
  return new Map(items.flatMap((item) => (item.byHand ? [[renamed.get(item.id) ?? item.id, item]] : [])));
}
