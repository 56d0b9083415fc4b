/** The columns of accounts and of what was done. */
import type { InteractionRow } from "../../db/export";
import type { Moment } from "../../model/capture";
import { classOf } from "../../model/engagement";
import type { Identity } from "../../model/records";
import type { Column } from "./column";

/** "Jalin's own activities", whose header other tools read. */
export const interactionColumns = [
  { id: "contact_id", kind: "text", of: ({ contact }) => contact.id },
  { id: "contact_name", kind: "text", of: ({ contact }) => contact.name },
  { id: "network", kind: "text", of: ({ interaction }) => interaction.network },
  { id: "handle", kind: "text", of: ({ identity }) => identity.handle },
  { id: "profile_url", kind: "text", of: ({ identity }) => identity.url },
  { id: "type", kind: "text", of: ({ interaction }) => interaction.type },
  { id: "class", kind: "text", of: ({ interaction }) => classOf(interaction.type) },
  { id: "direction", kind: "text", of: ({ direction }) => direction },
  { id: "occurred_at", kind: "instant", of: ({ interaction }) => interaction.at?.at },
  { id: "occurred_at_precision", kind: "text", of: ({ interaction: { at } }) => at && precisionOf(at) },
  { id: "captured_at", kind: "instant", of: ({ interaction }) => interaction.firstSeen },
  { id: "text", kind: "text", of: ({ interaction }) => interaction.text },
  { id: "post_url", kind: "text", of: ({ post }) => post?.url },
  { id: "permalink", kind: "text", of: ({ interaction }) => interaction.url },
  { id: "reaction", kind: "text", of: ({ interaction }) => interaction.reaction },
  { id: "sentiment", kind: "text", of: ({ feeling }) => feeling },
  { id: "language", kind: "text", of: ({ language }) => language },
] as const satisfies Column<InteractionRow>[];

/** The unit a time is good to; "about month" where it was taken from words such as "3 months ago". */
function precisionOf({ precision, about }: Moment): string {
  return about ? `about ${precision}` : precision;
}

/** An account and whose it is. */
export interface AccountRow {
  contactId: string;
  contactName: string;
  identity: Identity;
}

export const accountColumns = [
  { id: "identity_id", kind: "text", of: ({ identity }) => identity.id },
  { id: "contact_id", kind: "text", of: ({ contactId }) => contactId },
  { id: "contact_name", kind: "text", of: ({ contactName }) => contactName },
  { id: "network", kind: "text", of: ({ identity }) => identity.network },
  { id: "native_id", kind: "text", of: ({ identity }) => identity.native },
  { id: "handle", kind: "text", of: ({ identity }) => identity.handle },
  { id: "profile_url", kind: "text", of: ({ identity }) => identity.url },
  { id: "name", kind: "text", of: ({ identity }) => identity.name },
  { id: "headline", kind: "text", of: ({ identity }) => identity.headline },
  { id: "links", kind: "list", of: ({ identity }) => identity.links },
  { id: "followers", kind: "number", of: ({ identity }) => identity.followers },
  { id: "first_seen", kind: "instant", of: ({ identity }) => identity.firstSeen },
  { id: "last_seen", kind: "instant", of: ({ identity }) => identity.lastSeen },
] as const satisfies Column<AccountRow>[];
