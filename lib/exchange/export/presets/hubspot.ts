import { preset } from "./preset";

/** HubSpot. Its key is the e-mail: who has none is made anew by every import. */
export const hubspot = preset({
  header: [
    "First Name",
    "Last Name",
    "Email",
    "Phone Number",
    "Job Title",
    "Company Name",
    "Website URL",
    "LinkedIn URL",
    "Twitter Username",
    "Lifecycle Stage",
    "Lead Status",
  ],
  phones: ["Phone Number"],
  mark: false,
  cells: (person) => {
    const { contact } = person;
    return {
      "First Name": person.isOrganisation ? contact.name : person.first,
      "Last Name": person.isOrganisation ? undefined : person.last,
      Email: person.emails[0],
      "Phone Number": person.phones[0],
      "Job Title": person.role,
      "Company Name": person.isOrganisation ? contact.name : person.company,
      "Website URL": person.all("links")[0] ?? person.profiles[0],
      "LinkedIn URL": person.on("linkedin")?.url,
      "Twitter Username": person.on("x")?.handle,
      "Lifecycle Stage": contact.has.won ? "Customer" : contact.has.opportunities ? "Opportunity" : "Lead",
    };
  },
});
