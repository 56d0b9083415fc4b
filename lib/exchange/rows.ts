/** What stands in the cells of an export. Pure: one row in, one list of cells out, in the order of its header. */
import type { ContactRow, InteractionRow } from "../db/export";
import type { Moment } from "../model/capture";
import { type InteractionType, classOf, engagementClasses, interactionTypes } from "../model/engagement";

/** Header of the interactions: "Jalin's own activities". Sentiment and language are not known yet, so empty. */
export const interactionHeader = [
  "contact_id",
  "contact_name",
  "network",
  "handle",
  "profile_url",
  "type",
  "class",
  "direction",
  "occurred_at",
  "occurred_at_precision",
  "captured_at",
  "text",
  "post_url",
  "permalink",
  "reaction",
  "sentiment",
  "language",
] as const;

type Cells<Header extends readonly string[]> = Record<Header[number], string>;

/** One interaction as cells. */
export function interactionRow({ contact, identity, interaction, direction, post }: InteractionRow): string[] {
  const cells: Cells<typeof interactionHeader> = {
    contact_id: contact.id,
    contact_name: contact.name,
    network: interaction.network,
    handle: identity.handle ?? "",
    profile_url: identity.url ?? "",
    type: interaction.type,
    class: classOf(interaction.type),
    direction,
    occurred_at: interaction.at ? iso(interaction.at.at) : "",
    occurred_at_precision: interaction.at ? precisionOf(interaction.at) : "",
    captured_at: iso(interaction.firstSeen),
    text: interaction.text ?? "",
    post_url: post?.url ?? "",
    permalink: interaction.url ?? "",
    reaction: interaction.reaction ?? "",
    sentiment: "",
    language: "",
  };
  return interactionHeader.map((column) => cells[column]);
}

const plural: Record<InteractionType, string> = {
  comment: "comments",
  reply: "replies",
  mention: "mentions",
  quote: "quotes",
  share: "shares",
  reaction: "reactions",
  follow: "follows",
  message: "messages",
};

/** Header of the contacts. Several values in a cell are joined by " ; ". */
export const contactHeader = [
  "contact_id",
  "name",
  "networks",
  "handles",
  "profile_urls",
  "headline",
  "saved_at",
  "tags",
  "note",
  "first_seen",
  "last_seen",
  "heat",
  ...engagementClasses,
  ...interactionTypes.map((type) => plural[type]),
];

/** One contact as cells. `heat`: its present value, see heatNow. */
export function contactRow({ contact, identities, notes }: ContactRow, heat: number): string[] {
  const several = (values: readonly (string | undefined)[]) =>
    values.filter((value) => value !== undefined).join(" ; ");
  const perClass = engagementClasses.map((each) =>
    interactionTypes
      .filter((type) => classOf(type) === each)
      .reduce((sum, type) => sum + (contact.counts[type] ?? 0), 0),
  );
  return [
    contact.id,
    contact.name,
    several(contact.networks),
    several(identities.map((identity) => identity.handle)),
    several(identities.map((identity) => identity.url)),
    contact.headline ?? "",
    contact.savedAt === undefined ? "" : iso(contact.savedAt),
    several(contact.tags),
    notes.join("\n\n"),
    iso(contact.first),
    iso(contact.last),
    heat.toFixed(2),
    ...perClass.map(String),
    ...interactionTypes.map((type) => String(contact.counts[type] ?? 0)),
  ];
}

/** ISO 8601 in UTC. */
function iso(at: number): string {
  return new Date(at).toISOString();
}

/** The unit a time is good to; "about month" where it was taken from words such as "3 months ago". */
function precisionOf({ precision, about }: Moment): string {
  return about ? `about ${precision}` : precision;
}
