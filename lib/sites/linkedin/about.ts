import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { profileOf } from "./addresses.ts";

export const about: About = {
  id: "linkedin",
  label: "LinkedIn",
  hosts: ["https://*.linkedin.com/*"],
  reads: ["comment", "reply", "mention", "quote", "share", "reaction", "message"],
  // the query is named in the search part of the address, which is not told apart here but by the reader
  endpoints: ["/voyager/api/graphql"],
  embeds: true,
  restricts: true,
  wary: true,
  closed: true,
  profileOf,
};
