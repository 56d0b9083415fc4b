/** What a contact's row says of its identities and interactions. Pure: the same input gives the same summary. */
import type { NetworkId } from "./capture";
import { addHeat, defaultWeights, heatOf, noHeat } from "./heat";
import type { Contact, Identity, Interaction } from "./records";
import { shelved } from "./shelves";
import { inShort, type LastInteraction } from "./tally";

export { inShort, momentOf } from "./tally";

/** A contact of one identity, before its first interaction. */
export function newContact(identity: Identity): Contact {
  return shelved(
    describe(
      {
        id: identity.contactId,
        name: "",
        networks: [],
        counts: {},
        heat: noHeat,
        first: identity.firstSeen,
        last: identity.firstSeen,
        tags: [],
        hot: [],
        recent: [],
      },
      [identity],
    ),
  );
}

/** The contact with names, networks and words taken from its identities; the one it is named after comes first. */
export function describe(contact: Contact, identities: readonly Identity[]): Contact {
  const [primary, ...others] = [...identities].sort(
    (a, b) => Number(b.id === contact.id) - Number(a.id === contact.id) || (a.id < b.id ? -1 : 1),
  );
  if (!primary) return contact;
  const all = [primary, ...others];
  const pick = (key: "handle" | "avatar" | "headline") => all.find((identity) => identity[key])?.[key];
  const { handle: _handle, avatar: _avatar, headline: _headline, own: _own, ...rest } = contact;
  const handle = pick("handle");
  const avatar = pick("avatar");
  const headline = pick("headline");
  const met = Math.min(...all.map((identity) => identity.firstSeen));
  return {
    ...rest,
    ...(rest.lastInteraction === undefined && { first: met, last: met }),
    name: all.find((identity) => identity.name)?.name ?? handle ?? primary.url ?? primary.id,
    ...(handle !== undefined && { handle }),
    ...(avatar !== undefined && { avatar }),
    ...(headline !== undefined && { headline }),
    ...(all.some((identity) => identity.own) && { own: true }),
    networks: [...new Set<NetworkId>(all.map((identity) => identity.network))].sort(),
  };
}

/** The contact with one more interaction counted. */
export function withInteraction(contact: Contact, interaction: Interaction, halfLifeDays: number): Contact {
  const { type, when } = interaction;
  const isFirst = contact.lastInteraction === undefined;
  return {
    ...contact,
    counts: { ...contact.counts, [type]: (contact.counts[type] ?? 0) + 1 },
    heat: addHeat(contact.heat, heatOf(type, when, { weights: defaultWeights, halfLifeDays })),
    first: isFirst ? when : Math.min(contact.first, when),
    last: isFirst ? when : Math.max(contact.last, when),
    lastInteraction: newer(contact.lastInteraction, inShort(interaction)),
  };
}

/** The contact counted afresh from all its interactions, in any order; `firstSeen` is when it was first met. */
export function recounted(
  contact: Contact,
  interactions: readonly Interaction[],
  firstSeen: number,
  halfLifeDays: number,
): Contact {
  const { lastInteraction: _last, ...rest } = contact;
  const empty: Contact = { ...rest, counts: {}, heat: noHeat, first: firstSeen, last: firstSeen };
  return [...interactions]
    .sort((a, b) => a.when - b.when || (a.id < b.id ? -1 : 1))
    .reduce((sum, interaction) => withInteraction(sum, interaction, halfLifeDays), empty);
}

function newer(a: LastInteraction | undefined, b: LastInteraction): LastInteraction {
  return a !== undefined && (a.when > b.when || (a.when === b.when && a.id > b.id)) ? a : b;
}
