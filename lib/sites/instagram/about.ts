import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { profileOf } from "./addresses.ts";

export const about: About = {
  id: "instagram",
  label: "Instagram",
  hosts: ["https://www.instagram.com/*", "https://instagram.com/*"],
  reads: ["comment", "reply", "mention", "share", "reaction", "follow", "message"],
  endpoints: ["/graphql/query", "/api/graphql", "/api/v1/media/", "/api/v1/friendships/", "/api/v1/news/inbox"],
  embeds: true,
  restricts: true,
  // posts of private accounts are for their followers
  closed: true,
  profileOf,
};
