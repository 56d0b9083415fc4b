/** Rows as JSON: contacts as one document that an import reads again, others as a line each (NDJSON). */
import { classOf, engagementClasses, interactionTypes } from "../../model/engagement";
import { labelledApart } from "../../model/customField";
import type { CustomField } from "../../model/profile";
import type { JsonContact } from "../json";
import { type Column, iso, jsonOf } from "./column";
import type { Person } from "./person";

/** One row as a line of NDJSON; what is not known is left out. */
export function lineOf<Row>(columns: readonly Column<Row>[], row: Row): string {
  return `${JSON.stringify(Object.fromEntries(columns.map((column) => [column.id, jsonOf(column, row)])))}\n`;
}

/** How the document begins, and how it ends. `now` in ms UTC. */
export function documentOf(now: number): { head: string; foot: string } {
  return {
    head: `{"jalin":"contacts","version":1,"exported":${JSON.stringify(iso(now))},"contacts":[`,
    foot: "\n]}\n",
  };
}

/** One contact, as lib/exchange/json.ts says. */
export function contactJson(person: Person, fields: readonly CustomField[]): JsonContact & { told: object } {
  const { contact, identities, profile, row } = person;
  const custom = labelledApart(fields).flatMap(({ id, label }) => {
    const value = profile.custom?.[id]?.value;
    return value === undefined ? [] : [[label, value] as const];
  });
  const { emails, phones } = person;
  const links = person.all("links");
  return {
    id: contact.id,
    name: contact.name,
    ...(profile.kind && { kind: profile.kind.value }),
    ...(person.company !== undefined && { company: person.company }),
    ...(person.role !== undefined && { role: person.role }),
    ...(person.place !== undefined && { place: person.place }),
    ...(person.birthday !== undefined && { birthday: person.birthday }),
    ...(emails.length > 0 && { emails }),
    ...(phones.length > 0 && { phones }),
    ...(links.length > 0 && { links }),
    ...(contact.tags.length > 0 && { tags: contact.tags }),
    ...(contact.rating !== undefined && { rating: contact.rating }),
    ...((contact.stageByHand ?? contact.stageByRule) && { stage: contact.stage }),
    ...(contact.rhythmDays !== undefined && { rhythmDays: contact.rhythmDays }),
    ...(contact.informed !== undefined && { informed: contact.informed }),
    ...(contact.savedAt !== undefined && { saved: iso(contact.savedAt) }),
    ...(custom.length > 0 && { custom: Object.fromEntries(custom) }),
    ...(row.notes.length > 0 && {
      notes: row.notes.map(({ text, createdAt, editedAt }) => ({
        text,
        created: iso(createdAt),
        ...(editedAt !== createdAt && { edited: iso(editedAt) }),
      })),
    }),
    accounts: identities.map(({ network, native, handle, url, name, headline, avatar, organisation }) => ({
      network,
      ...(native !== undefined && { id: native }),
      ...(handle !== undefined && { handle }),
      ...(url !== undefined && { url }),
      ...(name !== undefined && { name }),
      ...(headline !== undefined && { headline }),
      ...(avatar !== undefined && { avatar }),
      ...(organisation && { organisation }),
    })),
    told: {
      stage: contact.stage,
      heat: Math.round(person.heat * 100) / 100,
      firstSeen: iso(contact.first),
      lastSeen: iso(contact.last),
      counts: contact.counts,
      classes: Object.fromEntries(
        engagementClasses.map((each) => [
          each,
          interactionTypes
            .filter((type) => classOf(type) === each)
            .reduce((n, type) => n + (contact.counts[type] ?? 0), 0),
        ]),
      ),
    },
  };
}
