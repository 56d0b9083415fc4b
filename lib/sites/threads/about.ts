import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { profileOf } from "./addresses.ts";

export const about: About = {
  id: "threads",
  label: "Threads",
  hosts: ["threads.com", "threads.net"].flatMap((name) => [`https://www.${name}/*`, `https://${name}/*`]),
  reads: ["comment", "reply", "quote", "share", "reaction", "follow"],
  endpoints: ["/graphql/query", "/api/graphql"],
  embeds: true,
  restricts: true,
  profileOf,
};
