/** The calls of the page to its server (XRPC) whose answers hold people; how each is read stands in payload/. */
export const endpoints = [
  "app.bsky.unspecced.getPostThreadV2",
  "app.bsky.unspecced.getPostThreadOtherV2",
  "app.bsky.feed.getPostThread",
  "app.bsky.feed.getLikes",
  "app.bsky.feed.getRepostedBy",
  "app.bsky.feed.getQuotes",
  "app.bsky.feed.getTimeline",
  "app.bsky.feed.getAuthorFeed",
  "app.bsky.feed.getFeed",
  "app.bsky.feed.getListFeed",
  "app.bsky.feed.searchPosts",
  "app.bsky.graph.getFollowers",
  "app.bsky.graph.getKnownFollowers",
  "app.bsky.graph.getFollows",
  "app.bsky.actor.getProfile",
  "app.bsky.notification.listNotifications",
] as const;

export type Endpoint = (typeof endpoints)[number];
