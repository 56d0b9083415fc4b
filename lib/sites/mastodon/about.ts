import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { accountOfUrl, hostnames } from "./addresses.ts";

export const about: About = {
  id: "mastodon",
  label: "Mastodon",
  hosts: hostnames.map((name) => `https://${name}/*`),
  reads: ["comment", "reply", "mention", "quote", "share", "reaction", "follow"],
  endpoints: [
    "/api/v1/statuses/",
    "/api/v1/timelines/",
    "/api/v1/accounts/",
    "/api/v1/notifications",
    "/api/v2/notifications",
  ],
  closed: true,
  // Mastodon's app and its forks, GoToSocial's own pages, Lemmy
  anyHost: {
    landmark: '#mastodon, #initial-state, main article[id] a[rel~="author"], a.person-listing[href^="/u/"]',
    example: "sosial.kopitetes.example",
  },
  profileOf: accountOfUrl,
};
