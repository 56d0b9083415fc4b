import type { Person } from "../person";
import { preset } from "./preset";

/** What Salesforce's own guides write where the company is not known. */
const unknownCompany = "[not provided]";

/** The last name is required: of a single word it is that word. */
function namesOf(person: Person): { "First Name": string | undefined; "Last Name": string } {
  const { isOrganisation, contact, first, last } = person;
  if (isOrganisation || last === "") return { "First Name": undefined, "Last Name": contact.name };
  return { "First Name": first, "Last Name": last };
}

/** The addresses of their accounts, then the notes. */
function descriptionOf({ profiles, note }: Person): string {
  return [profiles.join("\n"), note].filter((text) => text !== "").join("\n\n");
}

const common = { phones: ["Phone"], mark: false, most: { rows: 50_000, each: true } } as const;
const source = "Social media";

/** Leads for Salesforce's import wizard, which takes 50,000 rows a file and needs a last name and a company. */
export const salesforceLead = preset({
  ...common,
  header: [
    "First Name",
    "Last Name",
    "Company",
    "Title",
    "Email",
    "Phone",
    "Website",
    "Lead Source",
    "Lead Status",
    "Description",
  ],
  cells: (person) => ({
    ...namesOf(person),
    Company: (person.isOrganisation ? person.contact.name : person.company) || unknownCompany,
    Title: person.role,
    Email: person.emails[0],
    Phone: person.phones[0],
    Website: person.all("links")[0] ?? person.profiles[0],
    "Lead Source": source,
    "Lead Status": person.contact.outbound ? "Working - Contacted" : "Open - Not Contacted",
    Description: descriptionOf(person),
  }),
});

/** Contacts for the same wizard; it needs a last name. */
export const salesforceContact = preset({
  ...common,
  header: ["First Name", "Last Name", "Account Name", "Title", "Email", "Phone", "Lead Source", "Description"],
  cells: (person) => ({
    ...namesOf(person),
    "Account Name": (person.isOrganisation ? person.contact.name : person.company) || unknownCompany,
    Title: person.role,
    Email: person.emails[0],
    Phone: person.phones[0],
    "Lead Source": source,
    Description: descriptionOf(person),
  }),
});
