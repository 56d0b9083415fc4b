import type { About } from "../site";
// with their extension, because the build reads this file before anything is bundled
import { endpoints } from "./endpoints.ts";
import { profileOf } from "./addresses.ts";

export const about: About = {
  id: "x",
  label: "X",
  hosts: ["x.com", "twitter.com"].flatMap((name) =>
    [name, `www.${name}`, `mobile.${name}`].map((host) => `https://${host}/*`),
  ),
  reads: ["comment", "reply", "mention", "quote", "share", "reaction", "follow", "message"],
  endpoints,
  // they forbid to scrape it "in any form, for any purpose" without consent (2023-09)
  restricts: true,
  profileOf,
};
