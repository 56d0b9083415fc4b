/** Looks for contacts that may be one person: a few look-ups by key for one account, and what is found is scored. */
import type { Database } from "../db/database";
import { byId, present, unique } from "../db/rows";
import type { NetworkId } from "../model/capture";
import { chunkSize } from "../model/columns";
import { countedTo } from "../model/match/counted";
import { wordPrefix } from "../model/match/keys";
import { candidateKeys, countedPrefixes } from "../model/match/lookups";
import { scoreOf } from "../model/match/score";
import { leastScore, suggestionsFor } from "../model/match/suggest";
import type { Traits } from "../model/match/traits";
import type { Contact, Identity } from "../model/records";
import { type Suggestion, suggestionId, suggestionRank } from "../model/suggestion";
import { traitsOfIdentity } from "./traits";

function suggestTables(on: Database) {
  return [on.identities, on.identityKeys, on.contacts, on.suggestions, on.places, on.queue];
}

/** Takes the oldest `limit` accounts that ingest left to be looked at; answers with how many these were. */
export async function suggestQueued(limit: number, on: Database): Promise<number> {
  const queued = await on.queue.where("kind").equals("suggest").limit(limit).toArray();
  for (const { seq, id } of queued)
    await on.transaction("rw", suggestTables(on), async () => {
      await suggestFor(id, on);
      if (seq !== undefined) await on.queue.delete(seq);
    });
  return queued.length;
}

/**
 * Writes the suggestions for one account, and takes back those that hold no more; what the user said of a pair stays. Only
 * for people whom lists hold, and never for two contacts that have accounts of one network.
 */
export async function suggestFor(identityId: string, on: Database): Promise<void> {
  await on.transaction("rw", suggestTables(on), async () => {
    const identity = await on.identities.get(identityId);
    if (!identity) return;
    const [contact, before] = await Promise.all([on.contacts.get(identity.contactId), suggestedOf([identityId], on)]);
    if (!contact) return;
    const next = contact.seq === undefined ? [] : await found(identity, contact, on);
    const known = byId(before);
    const kept = new Set(next.map(({ id }) => id));
    const gone = before.filter(({ id, state }) => state === "open" && !kept.has(id));
    await on.suggestions.bulkDelete(gone.map(({ id }) => id));
    await on.suggestions.bulkPut(
      next.map((suggestion) => {
        const { state = "open", laterUntil } = known.get(suggestion.id) ?? {};
        const row: Suggestion = { ...suggestion, state, ...(laterUntil !== undefined && { laterUntil }) };
        const rank = suggestionRank(row);
        return { ...row, ...(rank !== undefined && { rank }) };
      }),
    );
  });
}

/** What was suggested for some accounts, or said of them. Asked one by one: `anyOf` walks a cursor, which takes longer. */
async function suggestedOf(identityIds: readonly string[], on: Database): Promise<Suggestion[]> {
  const sides = identityIds.flatMap((id) => [
    on.suggestions.where("a").equals(id).toArray(),
    on.suggestions.where("b").equals(id).toArray(),
  ]);
  return [...byId((await Promise.all(sides)).flat()).values()];
}

interface Candidate {
  network: NetworkId;
  contactId: string;
  traits: Traits;
}

async function found(
  identity: Identity,
  contact: Contact,
  on: Database,
): Promise<Pick<Suggestion, "id" | "a" | "b" | "score" | "reasons">[]> {
  const traits = traitsOfIdentity(identity);
  const [{ candidates, counts }, chunks] = await Promise.all([candidatesOf(traits, on), on.places.count()]);
  const others = candidates.flatMap((each): Candidate[] => {
    const isOut = each.contactId === contact.id || each.own !== undefined || contact.networks.includes(each.network);
    return isOut ? [] : [{ network: each.network, contactId: each.contactId, traits: traitsOfIdentity(each) }];
  });
  const known = new Map(counts);
  const rarity = { accounts: chunks * chunkSize, having: (prefix: string): number => known.get(prefix) ?? 1 };
  const isLikely = (each: Candidate): boolean => scoreOf(traits, each.traits, rarity).score >= leastScore;
  // who is counted less far is taken to be rarer, which can only make a score greater: most accounts end at the first step
  let likely = others;
  let uncounted = countedPrefixes(traits);
  for (const upTo of steps) {
    if (likely.length === 0) return [];
    for (const [prefix, count] of await countsOf(uncounted, upTo, on)) known.set(prefix, count);
    uncounted = uncounted.filter((prefix) => (known.get(prefix) ?? 0) >= upTo);
    likely = likely.filter(isLikely);
  }
  const networks = new Set(likely.map(({ network }) => network));
  const rivals = others.filter(({ network }) => networks.has(network));
  const theirs = (await listed(rivals, contact, on)).map((each) => each.traits);
  // of those who score well so far that is counted, and they score once more
  const promising = new Set(suggestionsFor(traits, theirs, rarity).map(({ id }) => id));
  const closest = theirs.filter(({ id }) => promising.has(id));
  const more = unique(closest.flatMap(countedPrefixes)).filter((prefix) => !known.has(prefix));
  for (const [prefix, count] of await countsOf(more, countedTo, on)) known.set(prefix, count);
  const taken = await takenBy(identity, closest, on);
  return suggestionsFor(traits, theirs, rarity, { taken }).map(({ id, score, reasons }) => {
    const [a, b] = id < identity.id ? [id, identity.id] : [identity.id, id];
    return { id: suggestionId(a, b), a, b, score, reasons };
  });
}

/** The accounts of people whom lists hold, and who have none on a network of this contact. */
async function listed(candidates: readonly Candidate[], contact: Contact, on: Database): Promise<Candidate[]> {
  const owners = byId(await on.contacts.bulkGet(unique(candidates.map(({ contactId }) => contactId))));
  return candidates.filter(({ contactId }) => {
    const owner = owners.get(contactId);
    return owner?.seq !== undefined && owner.networks.every((network) => !contact.networks.includes(network));
  });
}

/** The accounts of other networks that share a telling key with one, and how many have each key. */
async function candidatesOf(
  traits: Traits,
  on: Database,
): Promise<{ candidates: Identity[]; counts: Map<string, number> }> {
  const lookups = candidateKeys(traits);
  // keys are read much faster than rows, and a key that too many have is the rule with common names
  const [held, linked] = await Promise.all([
    Promise.all(
      lookups.map(({ key, most, begins }) => {
        const keys = on.identities.where("keys");
        return (begins ? keys.startsWith(key) : keys.equals(key)).limit(most + 1).primaryKeys();
      }),
    ),
    on.identityKeys.bulkGet([...traits.links]),
  ]);
  const counts = new Map(
    lookups.flatMap(({ key, begins }, at): [string, number][] => (begins ? [] : [[key, held[at]?.length ?? 0]])),
  );
  const telling = held.filter((ids, at) => ids.length <= (lookups[at]?.most ?? 0)).flat();
  const named = present(linked).map(({ identityId }) => identityId);
  const elsewhere = unique([...telling, ...named]).filter((id) => !id.startsWith(`${traits.network}:`));
  return { candidates: present(await on.identities.bulkGet(elsewhere)), counts };
}

/** How surely each of these is suggested already as the same person as somebody else on this account's network. */
async function takenBy(
  { id, network }: Identity,
  candidates: readonly Traits[],
  on: Database,
): Promise<(candidateId: string) => number> {
  const best = new Map(candidates.map((candidate) => [candidate.id, 0]));
  const note = (candidate: string, other: string, { score, state }: Suggestion): void => {
    const known = best.get(candidate);
    if (known === undefined || state === "different" || other === id || !other.startsWith(`${network}:`)) return;
    best.set(candidate, Math.max(score, known));
  };
  for (const suggestion of await suggestedOf([...best.keys()], on)) {
    note(suggestion.a, suggestion.b, suggestion);
    note(suggestion.b, suggestion.a, suggestion);
  }
  return (candidateId) => best.get(candidateId) ?? 0;
}

/** How far keys are counted, step by step: the last takes most of the time, and few accounts come to it. */
const steps = [25, 100, 350, countedTo] as const;

/** From so many on, a beginning is counted once for a while: the common ones come again and again. */
const common = 25;
const remembered = new Map<string, number>();
const mostRemembered = 10_000;

/** How many accounts have a key that begins so, or a word: `upTo` at most, unless more is known of it. */
async function countsOf(prefixes: readonly string[], upTo: number, on: Database): Promise<Map<string, number>> {
  const counted = prefixes.map(async (prefix): Promise<[string, number]> => {
    const name = `${on.name} ${prefix}`;
    const known = remembered.get(name);
    if (known !== undefined) return [prefix, known];
    const range = prefix.startsWith(wordPrefix(""))
      ? on.identities.where("words").equals(prefix.slice(wordPrefix("").length))
      : on.identities.where("keys").startsWith(prefix);
    const count = (await range.limit(upTo).primaryKeys()).length;
    if (count >= common && (count < upTo || upTo === countedTo)) {
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(name, count);
    }
    return [prefix, count];
  });
  return new Map(await Promise.all(counted));
}
