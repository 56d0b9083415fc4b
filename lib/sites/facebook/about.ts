import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { profileOf } from "./addresses.ts";

export const about: About = {
  id: "facebook",
  label: "Facebook",
  hosts: ["https://*.facebook.com/*"],
  reads: ["comment", "reply", "mention", "quote", "share", "reaction"],
  // one address for all queries; which one it was is told by the body alone
  endpoints: ["/api/graphql/"],
  embeds: true,
  restricts: true,
  closed: true,
  profileOf,
};
