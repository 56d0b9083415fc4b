import { preset } from "./preset";

/** Between several values in a cell. */
const between = " ::: ";

/**
 * Google Contacts. It holds 25,000 contacts in all. Of addresses there is room for one pair of columns, so several stand in
 * one cell, under the names of all their networks.
 */
export const google = preset({
  header: [
    "First Name",
    "Middle Name",
    "Last Name",
    "Phonetic First Name",
    "Phonetic Middle Name",
    "Phonetic Last Name",
    "Name Prefix",
    "Name Suffix",
    "Nickname",
    "File As",
    "Organization Name",
    "Organization Title",
    "Organization Department",
    "Birthday",
    "Notes",
    "Photo",
    "Labels",
    "E-mail 1 - Label",
    "E-mail 1 - Value",
    "Phone 1 - Label",
    "Phone 1 - Value",
    "Address 1 - Label",
    "Address 1 - Formatted",
    "Address 1 - Street",
    "Address 1 - City",
    "Address 1 - PO Box",
    "Address 1 - Region",
    "Address 1 - Postal Code",
    "Address 1 - Country",
    "Address 1 - Extended Address",
    "Website 1 - Label",
    "Website 1 - Value",
    "Event 1 - Label",
    "Event 1 - Value",
    "Custom Field 1 - Label",
    "Custom Field 1 - Value",
  ],
  phones: ["Phone 1 - Value"],
  mark: false,
  most: { rows: 25_000, each: false },
  cells: (person, { networkLabel }) => {
    const { contact, identities, emails, phones, isOrganisation } = person;
    const profiles = identities.filter(({ url }) => url !== undefined);
    return {
      ...(!isOrganisation && { "First Name": person.first, "Last Name": person.last }),
      "Organization Name": isOrganisation ? contact.name : person.company,
      "Organization Title": person.role,
      Birthday: person.birthday,
      Notes: person.note,
      Labels: ["* myContacts", ...contact.tags].join(between),
      "E-mail 1 - Value": emails.join(between),
      "Phone 1 - Value": phones.join(between),
      "Address 1 - Formatted": person.place,
      "Website 1 - Label": [...new Set(profiles.map(({ network }) => networkLabel(network)))].join(", "),
      "Website 1 - Value": [...person.profiles, ...person.sites].join(between),
      "Custom Field 1 - Label": "Jalin",
      "Custom Field 1 - Value": contact.id,
    };
  },
});
