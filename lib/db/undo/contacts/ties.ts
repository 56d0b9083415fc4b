/**
 * What ties deleted people to others comes back: that they wrote a post, belong to an organisation or are one, are linked to
 * another account, and what the user said of a pair. Where the other one is deleted as well, the tie goes to what is kept of
 * them, and comes back with them.
 */
import { joinPost } from "../../../model/join";
import type { Profile } from "../../../model/profile";
import type { Identity } from "../../../model/records";
import type { Removed } from "../../../model/removed";
import { repointedPair, type Suggestion } from "../../../model/suggestion";
import { anchorsNow } from "../../anchors";
import { putPosts } from "../../captured";
import type { Database } from "../../database";
import { byId, unique } from "../../rows";
import { changeRemoved } from "../steps";

/**
 * Brings the ties back. `moved`: ids that are no more, and what each became. Answers with the accounts that belong to an
 * organisation again, or to somebody they are linked to.
 */
export async function restoreTies(
  removed: Removed,
  moved: ReadonlyMap<string, string>,
  on: Database,
): Promise<string[]> {
  await restoreAuthors(removed, moved, on);
  const late: Late = { members: [], links: [], dealings: [], suggestions: [] };
  const [members, linked] = await Promise.all([
    restoreMembers(removed, moved, late, on),
    restoreLinks(removed, moved, late, on),
    restoreDealings(removed, moved, late, on),
    restoreSuggestions(removed, moved, late, on),
  ]);
  if (Object.values(late).some((rows) => rows.length > 0)) await leaveWithOthers(late, on);
  return [...members, ...linked];
}

/** Ties to people who are deleted as well. */
type Late = Required<Pick<Removed, "members" | "links" | "dealings" | "suggestions">>;

async function restoreAuthors({ posts }: Removed, moved: ReadonlyMap<string, string>, on: Database): Promise<void> {
  const there = await on.posts.bulkGet(posts.map(({ id }) => id));
  await putPosts(
    posts.flatMap(({ authorId, stamp }, at) => {
      const post = there[at];
      const named = { authorId: moved.get(authorId) ?? authorId, ev: stamp ? { authorId: stamp } : {} };
      return post ? [joinPost(post, { ...post, ...named })] : [];
    }),
    on,
  );
}

/** People who belong to one of them, and whom they belong to. */
async function restoreMembers(
  { members, profiles }: Removed,
  moved: ReadonlyMap<string, string>,
  late: Late,
  on: Database,
): Promise<string[]> {
  const theirs = profiles.flatMap(({ identityId, companyId }) => (companyId ? [{ identityId, companyId }] : []));
  const all = [...members, ...theirs].map(({ identityId, companyId }) => ({
    identityId: moved.get(identityId) ?? identityId,
    companyId: { ...companyId, value: moved.get(companyId.value) ?? companyId.value },
  }));
  const there = await anchorsNow(
    all.flatMap(({ identityId, companyId }) => [identityId, companyId.value]),
    on,
  );
  const tied: string[] = [];
  for (const tie of all) {
    const { companyId } = tie;
    const identityId = there.get(tie.identityId);
    const value = there.get(companyId.value);
    if (identityId === undefined || value === undefined) {
      late.members.push(tie);
      continue;
    }
    const profile: Profile = { identityId, ...(await on.profiles.get(identityId)) };
    if (profile.companyId) continue;
    await on.profiles.put({ ...profile, companyId: { ...companyId, value } });
    tied.push(identityId);
  }
  return tied;
}

/** The user's links from some accounts that lead to nobody: whom they lead to may be deleted, and then keeps the tie. */
export async function leaveLinks(identities: readonly Identity[], on: Database): Promise<void> {
  const links = linksOf(identities);
  const there = byId(await on.identities.bulkGet(unique(links.map(({ group }) => group))));
  const late = links.filter(({ group }) => !there.has(group));
  if (late.length > 0) await leaveWithOthers({ members: [], links: late, dealings: [], suggestions: [] }, on);
}

function linksOf(identities: readonly Identity[]): Late["links"] {
  return identities.flatMap(({ id, group }) => (group === undefined ? [] : [{ identityId: id, group }]));
}

/** The user's links from one account to another: an account holds its own, which may lead to one that is not back yet. */
async function restoreLinks(
  { identities, links = [] }: Removed,
  moved: ReadonlyMap<string, string>,
  late: Late,
  on: Database,
): Promise<string[]> {
  const all = [...links, ...linksOf(identities)].map(({ identityId, group }) => ({
    identityId: moved.get(identityId) ?? identityId,
    group: moved.get(group) ?? group,
  }));
  const there = byId(await on.identities.bulkGet(unique(all.flatMap(({ identityId, group }) => [identityId, group]))));
  const isWhole = ({ identityId, group }: (typeof all)[number]): boolean => there.has(identityId) && there.has(group);
  late.links.push(...all.filter((link) => !isWhole(link)));
  return all.filter(isWhole).map(({ identityId }) => identityId);
}

/** Opportunities with one of them as organisation, and theirs with others. */
async function restoreDealings(
  { dealings, opportunities }: Removed,
  moved: ReadonlyMap<string, string>,
  late: Late,
  on: Database,
): Promise<void> {
  const theirs = opportunities.flatMap(({ id, companyId }) => (companyId === undefined ? [] : [{ id, companyId }]));
  const all = [...dealings, ...theirs].map(({ id, companyId }) => ({
    id,
    companyId: moved.get(companyId) ?? companyId,
  }));
  const there = await anchorsNow(
    all.map(({ companyId }) => companyId),
    on,
  );
  for (const tie of all) {
    const opportunity = await on.opportunities.get(tie.id);
    const companyId = there.get(tie.companyId);
    if (!opportunity || companyId === undefined) late.dealings.push(tie);
    else if (opportunity.companyId === undefined) await on.opportunities.put({ ...opportunity, companyId });
  }
}

/** Pairs that were looked at; what was only supposed of accounts that go by another id is looked for again. */
async function restoreSuggestions(
  { suggestions }: Removed,
  moved: ReadonlyMap<string, string>,
  late: Late,
  on: Database,
): Promise<void> {
  const rows = suggestions.flatMap((row) => {
    const now = repointedPair(row, moved);
    return now && (now.id === row.id || row.state !== "open") ? [now] : [];
  });
  const ids = unique(rows.flatMap(({ a, b }) => [a, b]));
  const there = new Set(await on.identities.where("id").anyOf(ids).primaryKeys());
  const known = new Set(
    await on.suggestions
      .where("id")
      .anyOf(rows.map(({ id }) => id))
      .primaryKeys(),
  );
  const isPair = ({ a, b }: Suggestion): boolean => there.has(a) && there.has(b);
  await on.suggestions.bulkAdd(rows.filter((row) => isPair(row) && !known.has(row.id)));
  late.suggestions.push(...rows.filter((row) => !isPair(row)));
  await on.queue.bulkAdd([...new Set(moved.values())].map((id) => ({ kind: "suggest" as const, id })));
}

/** Gives ties to what is kept of the others. */
async function leaveWithOthers({ members, links, dealings, suggestions }: Late, on: Database): Promise<void> {
  const leave = (removed: Removed): boolean => {
    const ids = new Set([...removed.identities, ...removed.opportunities].map(({ id }) => id));
    const [toMembers, toLinks, toDealings, toSuggestions] = [
      members.filter(({ identityId, companyId }) => ids.has(identityId) || ids.has(companyId.value)),
      links.filter(({ identityId, group }) => ids.has(identityId) || ids.has(group)),
      dealings.filter(({ id, companyId }) => ids.has(id) || ids.has(companyId)),
      suggestions.filter(({ a, b }) => ids.has(a) || ids.has(b)),
    ] as const;
    removed.members.push(...toMembers);
    if (toLinks.length > 0) removed.links = [...(removed.links ?? []), ...toLinks];
    removed.dealings.push(...toDealings);
    removed.suggestions.push(...toSuggestions);
    return [toMembers, toLinks, toDealings, toSuggestions].some(({ length }) => length > 0);
  };
  const ids = [
    ...members.flatMap(({ identityId, companyId }) => [identityId, companyId.value]),
    ...links.flatMap(({ identityId, group }) => [identityId, group]),
    ...dealings.flatMap(({ id, companyId }) => [id, companyId]),
    ...suggestions.flatMap(({ a, b }) => [a, b]),
  ];
  await changeRemoved({ ids: unique(ids) }, leave, on);
}
