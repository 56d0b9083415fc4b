import { preset } from "./preset";

/** Pipedrive, which takes 50,000 rows a file; its users map the columns. */
export const pipedrive = preset({
  header: [
    "Person - Name",
    "Person - Email",
    "Person - Phone",
    "Person - Label",
    "Organization - Name",
    "Note - Content",
  ],
  phones: ["Person - Phone"],
  mark: false,
  most: { rows: 50_000, each: true },
  cells: (person) => ({
    "Person - Name": person.contact.name,
    "Person - Email": person.emails[0],
    "Person - Phone": person.phones[0],
    "Person - Label": person.contact.tags.join(", "),
    "Organization - Name": person.isOrganisation ? person.contact.name : person.company,
    "Note - Content": [person.profiles.join("\n"), person.note].filter((text) => text !== "").join("\n\n"),
  }),
});
