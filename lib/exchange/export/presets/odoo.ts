import { preset } from "./preset";

/**
 * Odoo's `res.partner`. `id` is the external id, which makes a second import an update; an empty cell then empties what
 * Odoo has. `parent_id/id` names a company that stands above in the file.
 */
export const odoo = preset({
  header: [
    "id",
    "name",
    "is_company",
    "parent_id/id",
    "email",
    "phone",
    "website",
    "function",
    "comment",
    "category_id",
  ],
  phones: ["phone"],
  mark: false,
  organisationsFirst: true,
  cells: (person, { isBefore }) => {
    const { contact, row } = person;
    const parent = row.organisation?.id;
    return {
      id: externalId(contact.id),
      name: contact.name,
      is_company: person.isOrganisation ? "True" : "False",
      "parent_id/id":
        parent !== undefined && parent !== contact.id && isBefore(parent) ? externalId(parent) : undefined,
      email: person.emails[0],
      phone: person.phones[0],
      website: person.all("links")[0] ?? person.profiles[0],
      function: person.role,
      comment: [person.profiles.join("\n"), person.note].filter((text) => text !== "").join("\n\n"),
      category_id: contact.tags.join(","),
    };
  },
});

/** A dot parts the module from the name, so nothing but letters and digits stands for itself: every id gives its own. */
function externalId(id: string): string {
  const name = id.replace(/[^a-zA-Z0-9]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
  return `jalin.${name}`;
}
