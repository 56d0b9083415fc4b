/** Of people who were deleted, those who were erased besides: they do not come back. */
import type { Identity } from "../../model/records";
import type { Removed } from "../../model/removed";
import type { Database } from "../database";
import { erasedAs, knownBy, suppressedAmong, suppressMore } from "../suppressed";
import { Traces } from "../traces";
import { withLess } from "./forget";

/** Accounts that were deleted, then erased. */
interface Erased {
  identities: Identity[];
  /** what led to them, see {@link Removed} */
  keys: Removed["keys"];
  /** of all that went with them */
  ids: string[];
}

/** Goes through deleted people, some at a time: all of them may be more than can be held. */
type Through = (look: (removed: Removed) => void) => Promise<void>;

/**
 * The accounts among deleted people that were erased, by whatever name: what they are known by besides is suppressed from now
 * on, which may tell of others. In the caller's transaction over `suppressedTables`.
 */
export async function erasedAmong(through: Through, on: Database): Promise<Erased> {
  const keys: Removed["keys"] = [];
  const found = new Map<string, Identity>();
  let left: Identity[] = [];
  await through((removed) => {
    keys.push(...removed.keys);
    left.push(...removed.identities);
  });
  for (;;) {
    const sought = knownBy(left, keys);
    const known = await suppressedAmong(() => sought.flatMap((each) => each.keys), on);
    const gone = left.flatMap((identity, at) => {
      const account = sought[at];
      const as = account && erasedAs(account, known);
      return as && as.size > 0 ? [{ identity, account: { ...account, known: as } }] : [];
    });
    if (gone.length === 0) break;
    for (const { identity } of gone) found.set(identity.id, identity);
    await suppressMore(
      gone.flatMap(({ account }) => ([...account.known.values()].some(({ loose }) => !loose) ? account : [])),
      on,
    );
    left = left.filter(({ id }) => !found.has(id));
  }
  const isTheirs = ({ identityId = "", towardsId = "" }: { identityId?: string; towardsId?: string }): boolean =>
    found.has(identityId) || found.has(towardsId);
  const ids = new Set<string>();
  if (found.size > 0)
    await through(({ interactions, notes, tasks, opportunities }) => {
      for (const row of [...interactions, ...notes, ...tasks, ...opportunities]) if (isTheirs(row)) ids.add(row.id);
    });
  return {
    identities: [...found.values()],
    keys: keys.filter(({ identityId }) => found.has(identityId)),
    ids: [...ids],
  };
}

/** Deleted people without those who were erased; undefined where nothing is left. In a transaction as {@link erasedAmong}. */
export async function withoutErased(removed: Removed, on: Database): Promise<Removed | undefined> {
  const { identities, keys, ids } = await erasedAmong(async (look) => look(removed), on);
  if (identities.length === 0) return removed;
  const traces = new Traces(identities, [], knownBy(identities, keys));
  for (const id of ids) traces.ids.add(id);
  return withLess(removed, (row) => !traces.isIn(row) && !traces.isCalledIn(row));
}
