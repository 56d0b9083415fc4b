/** Accounts of deleted people come back. */
import { isLasting } from "../../../model/ids";
import { joinIdentity } from "../../../model/join";
import type { Identity } from "../../../model/records";
import type { Removed } from "../../../model/removed";
import type { Database } from "../../database";
import { byId, unique } from "../../rows";

/**
 * The accounts and what they are known by. Answers with the ids of those that have another one by now: seen again, with
 * more known of them. Each stands for itself first; placing brings them together.
 */
export async function restoreIdentities({ identities, keys }: Removed, on: Database): Promise<Map<string, string>> {
  const known = await on.identityKeys.bulkGet(keys.map(({ key }) => key));
  const holders = new Map(keys.map(({ key }, at) => [key, known[at]?.identityId]));
  const keysOf = Map.groupBy(keys, ({ identityId }) => identityId);
  const there = byId(await on.identities.bulkGet(unique([...identities.map(({ id }) => id), ...holders.values()])));
  const moved = new Map<string, string>();
  for (const identity of identities) {
    const holding = (keysOf.get(identity.id) ?? []).flatMap(({ key }) => there.get(holders.get(key) ?? "") ?? []);
    const other = holding.find((each) => isNowCalled(identity, each));
    if (other && !there.has(identity.id)) moved.set(identity.id, other.id);
    // read meanwhile by less than it is known by: the worker makes that one with it, as if it had been there
    else if (holding.some(({ id, native }) => id !== identity.id && native === undefined))
      await on.queue.add({ kind: "meet", id: identity.id });
  }
  const nowOf = (id: string): string => moved.get(id) ?? id;
  const restored = new Map<string, Identity>();
  for (const { group: link, ...row } of identities) {
    const id = nowOf(row.id);
    const other = restored.get(id) ?? there.get(id);
    const group = other?.group ?? (link === undefined ? undefined : nowOf(link));
    const { group: _group, ...joined } = other ? joinIdentity(other, { ...row, id }) : { ...row, id, contactId: id };
    restored.set(id, {
      ...joined,
      keys: other ? await keysFor(joined, other, row, on) : row.keys,
      ...(group && { group }),
    });
  }
  await on.identities.bulkPut([...restored.values()]);
  const free = keys.filter(({ key }) => holders.get(key) === undefined);
  await on.identityKeys.bulkAdd(free.map(({ key, identityId }) => ({ key, identityId: nowOf(identityId) })));
  return moved;
}

/** True where an account that goes by the other's key is that account, and no other of its name. */
function isNowCalled({ handle, native }: Identity, other: Identity): boolean {
  return isLasting(handle) || native === undefined || native === other.native;
}

type Shown = Omit<Identity, "group">;

/** The keys of two readings joined: those of the one that shows all of it. */
async function keysFor(joined: Shown, a: Shown, b: Shown, on: Database): Promise<string[]> {
  const shownBy = ({ name, headline, avatar, organisation, handles, links }: Shown): string =>
    JSON.stringify([name, headline, avatar, organisation, handles, links]);
  const whole = [a, b].find((each) => shownBy(each) === shownBy(joined));
  if (whole) return whole.keys;
  // only the worker can tell the keys of what neither reading shows whole
  await on.queue.add({ kind: "rebuild", id: "" });
  return unique([...a.keys, ...b.keys]).sort();
}
