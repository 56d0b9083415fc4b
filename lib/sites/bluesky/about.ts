import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { accountOfUrl, hostnames } from "./addresses.ts";

export const about: About = {
  id: "bluesky",
  label: "Bluesky",
  hosts: hostnames.map((name) => `https://${name}/*`),
  reads: ["comment", "reply", "mention", "quote", "share", "reaction", "follow"],
  // calls of the page to its server, `/xrpc/app.bsky.feed.getLikes`; how each is read stands in payload/
  endpoints: [
    ".getPostThread",
    ".getLikes",
    ".getRepostedBy",
    ".getQuotes",
    ".getTimeline",
    ".getAuthorFeed",
    ".getFeed",
    ".getListFeed",
    ".searchPosts",
    ".getFollowers",
    ".listNotifications",
  ],
  profileOf: accountOfUrl,
};
