/**
 * A contact is the fold of its parts: accounts, the tallies of what these did, and what the user entered on them. Pure:
 * the same parts give the same contact, so its row can be made anew at any time, and joining or splitting is a matter of
 * which accounts belong to it.
 */
import type { Activity } from "./activity";
import type { NetworkId } from "./capture";
import type { HeatRule } from "./heat";
import { listFields, plainFields, type Entered, type ListField, type Profile } from "./profile";
import type { Contact, Identity, Interaction } from "./records";
import { rhythmOf } from "./rhythm";
import { stageOf } from "./stage";
import { addTally, inShort, noTally, type Tally, withInteraction, withOutbound } from "./tally";

/** Stands for the network of an account that the user made for somebody who was never read. */
export const byHand: NetworkId = "hand";

/** What a contact is made of. */
export interface Parts {
  identities: readonly Identity[];
  /** of everything these did and what was done to them */
  tally: Tally;
  /** of those of them that have one */
  profiles: readonly Profile[];
  /** what hangs on them, without the ways to reach them: those are read off the rest */
  has: Contact["has"];
  seq?: number | undefined;
}

/** The contact of this id made of its parts; at least one identity. */
export function foldContact(id: string, { identities, tally, profiles, has, seq }: Parts): Contact {
  const said = foldProfiles(profiles, id);
  const shown = describe(id, identities);
  const met = Math.min(...identities.map((identity) => identity.firstSeen));
  const { emails: _emails, phones: _phones, ...rest } = has;
  const { organisation: looksLikeOne, ...described } = shown;
  const isOrganisation = said.kind ? said.kind.value === "organisation" : looksLikeOne;
  return concluded({
    id,
    ...(seq !== undefined && { seq }),
    ...described,
    ...(isOrganisation && { organisation: true as const }),
    ...(said.name && { name: said.name.value }),
    ...addTally(noTally, tally),
    first: tally.first ?? met,
    last: tally.last ?? met,
    ...(identities.length > 1 && { accounts: identities.map((identity) => identity.id).sort() }),
    ...(profiles.length > 0 && { profiled: true as const }),
    ...(said.savedAt !== undefined && { savedAt: said.savedAt }),
    tags: said.tags ?? [],
    ...(said.rating && { rating: said.rating.value }),
    ...(said.company && { company: said.company.value }),
    ...(said.role && { role: said.role.value }),
    ...(said.rhythmDays && { rhythmDays: said.rhythmDays.value }),
    ...(said.informedAt && { informed: said.informedAt.value }),
    ...(said.kept && { keptAt: said.kept.at }),
    stage: said.stage?.value ?? "acquire",
    ...(said.stage && (said.stage.by === "rule" ? { stageByRule: true as const } : { stageByHand: true as const })),
    has: { ...rest, ...waysToReach(identities, said) },
  });
}

/** How many addresses and numbers are known of them, typed or in plain sight. */
function waysToReach(identities: readonly Identity[], said: Partial<Profile>): Contact["has"] {
  const known = (prefix: string, typed: readonly Entered<string>[] = []): number =>
    typed.length + new Set(identities.flatMap(({ keys }) => keys.filter((key) => key.startsWith(prefix)))).size;
  const emails = known("mail:", said.emails);
  const phones = known("tel:", said.phones);
  return { ...(emails > 0 && { emails }), ...(phones > 0 && { phones }) };
}

/** The contact of one identity that nothing is known of but what it shows. */
export function newContact(identity: Identity): Contact {
  return foldContact(identity.contactId, { identities: [identity], tally: noTally, profiles: [], has: {} });
}

/** The contact described afresh; only for one of a single identity on which the user entered nothing. */
export function redescribed(contact: Contact, identity: Identity): Contact {
  return foldContact(contact.id, {
    identities: [identity],
    tally: tallyOfContact(contact),
    profiles: [],
    has: contact.has,
    seq: contact.seq,
  });
}

/** The contact with more interactions of theirs, and of the user's own accounts that reached them. */
export function grown(
  contact: Contact,
  { inbound = [], outbound = [] }: { inbound?: readonly Interaction[]; outbound?: readonly Interaction[] },
  rule: HeatRule,
): Contact {
  return withTally(contact, grownTally(contact, { inbound, outbound }, rule));
}

/** The tally with more interactions either way. */
export function grownTally(
  tally: Tally,
  { inbound, outbound }: { inbound: readonly Interaction[]; outbound: readonly Interaction[] },
  rule: HeatRule,
): Tally {
  const more = inbound.reduce((sum, row) => withInteraction(sum, row, rule), tally);
  return outbound.reduce(withOutbound, more);
}

/** What a contact's row says of its interactions. */
export function tallyOfContact(contact: Contact): Tally {
  return addTally(noTally, contact);
}

/** The contact with another tally; `first` and `last` stay those of its first sight where nothing was done. */
function withTally(contact: Contact, tally: Tally): Contact {
  return concluded({ ...contact, ...tally, first: tally.first ?? contact.first, last: tally.last ?? contact.last });
}

/** The same interaction told better: of a tally that has it as its last one. */
export function retold<T extends Tally>(tally: T, row: Interaction): T {
  return tally.lastInteraction?.id === row.id ? { ...tally, lastInteraction: inShort(row) } : tally;
}

/** The contact with what follows from the rest: its stage unless the user set it, and how regular they are. */
function concluded(contact: Contact): Contact {
  const { riskAt: _risk, backAt: _back, ...rest } = contact;
  const { riskAt, backAt } = rhythmOf(contact);
  return {
    ...rest,
    ...(!contact.stageByHand &&
      !contact.stageByRule && { stage: stageOf(contact, { isCustomer: (contact.has.won ?? 0) > 0 }).stage }),
    ...(riskAt !== undefined && { riskAt }),
    ...(backAt !== undefined && { backAt }),
  };
}

/**
 * What follows from a contact now and did not before, for the log; `at`: ms UTC. Of a contact that was not known nothing
 * is told, and what the user or a rule did is told by the command that did it.
 */
export function conclusions(before: Contact | undefined, after: Contact, at: number): Activity[] {
  if (!before) return [];
  const { id: identityId, stage: to, stageByHand, backAt } = after;
  const isMoved = before.stage !== to && !stageByHand;
  const isBack = backAt !== undefined && before.backAt === undefined;
  return [
    ...(isMoved
      ? [{ at, identityId, deed: { is: "stage" as const, from: before.stage, to, by: "auto" as const } }]
      : []),
    ...(isBack ? [{ at: backAt, identityId, deed: { is: "back" as const } }] : []),
  ];
}

/** What the identities show: of each field the best, the one the contact is named after first. */
function describe(
  id: string,
  identities: readonly Identity[],
): Pick<Contact, "name" | "handle" | "avatar" | "headline" | "networks" | "organisation" | "own"> {
  const all = [...identities].sort((a, b) => Number(b.id === id) - Number(a.id === id) || (a.id < b.id ? -1 : 1));
  const [primary] = all;
  if (!primary) throw new Error(`the contact ${id} has no account`);
  const pick = (key: "handle" | "avatar" | "headline") => all.find((identity) => identity[key])?.[key];
  const handle = pick("handle");
  const avatar = pick("avatar");
  const headline = pick("headline");
  return {
    name: all.find((identity) => identity.name)?.name ?? handle ?? primary.url ?? primary.id,
    ...(handle !== undefined && { handle }),
    ...(avatar !== undefined && { avatar }),
    ...(headline !== undefined && { headline }),
    networks: [...new Set<NetworkId>(all.map((identity) => identity.network))].filter((each) => each !== byHand).sort(),
    ...(all.some((identity) => identity.organisation) && { organisation: true }),
    ...(all.some((identity) => identity.own) && { own: true }),
  };
}

/** Single values of which one profile's stand for all: the first that has one, that of `primary` before the others. */
const firstFields = [...plainFields, "kind", "rating", "rhythmDays", "companyId", "kept"] as const;

/**
 * Several profiles of one contact as one: nothing of either is lost that is a list, and of a single value that of
 * `primary` (an identity's id) shows. The stage is the one set last, by hand before by a rule.
 */
export function foldProfiles(profiles: readonly Profile[], primary: string): Partial<Omit<Profile, "identityId">> {
  const all = [...profiles].sort(
    (a, b) =>
      Number(b.identityId === primary) - Number(a.identityId === primary) || (a.identityId < b.identityId ? -1 : 1),
  );
  const folded: Partial<Omit<Profile, "identityId">> = {};
  for (const profile of all) {
    for (const field of firstFields)
      if (profile[field]) Object.assign(folded, { [field]: folded[field] ?? profile[field] });
    for (const field of listFields) if (profile[field]) folded[field] = union(folded, profile, field);
    if (profile.savedAt !== undefined) folded.savedAt = Math.min(folded.savedAt ?? Infinity, profile.savedAt);
    if (profile.tags) folded.tags = [...new Set([...(folded.tags ?? []), ...profile.tags])].sort();
    if (profile.stage && outranks(profile.stage, folded.stage)) folded.stage = profile.stage;
    if (profile.custom) folded.custom = { ...profile.custom, ...folded.custom };
  }
  return folded;
}

/** What the user set stands before what a rule did, then the later before the earlier. */
function outranks(stage: NonNullable<Profile["stage"]>, other: Profile["stage"]): boolean {
  if (!other) return true;
  return stage.by === other.by ? stage.at > other.at : other.by === "rule";
}

function union(a: Partial<Profile>, b: Partial<Profile>, field: ListField): Entered<string>[] {
  return [...new Map([...(b[field] ?? []), ...(a[field] ?? [])].map((entry) => [entry.value, entry])).values()].sort(
    (x, y) => (x.value < y.value ? -1 : 1),
  );
}
