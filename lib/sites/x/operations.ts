/**
 * The responses worth reading, by the operation named last in their address: `/i/api/graphql/<queryId>/<Operation>`.
 * The query id changes with every release of the site, the operation does not.
 */
export const operations = {
  TweetDetail: "conversation",
  ModeratedTimeline: "conversation",
  TweetResultByRestId: "conversation",
  HomeTimeline: "feed",
  HomeLatestTimeline: "feed",
  ListLatestTweetsTimeline: "feed",
  CommunityTweetsTimeline: "feed",
  SearchTimeline: "feed",
  UserTweets: "feed",
  UserTweetsAndReplies: "feed",
  UserHighlightsTweets: "feed",
  UserMedia: "feed",
  UserByScreenName: "profile",
  Retweeters: "shares",
  Favoriters: "reactions",
  Followers: "followers",
  BlueVerifiedFollowers: "followers",
  FollowersYouKnow: "followers",
  Following: "following",
  NotificationsTimeline: "notifications",
  "all.json": "legacy-notifications",
} as const;

export type Operation = (typeof operations)[keyof typeof operations];

/** What a response holds, told by its address; undefined for one that is not read. */
export function operationOf(requestUrl: URL): Operation | undefined {
  const path = requestUrl.pathname.split("/").filter((part) => part !== "");
  const name = path.at(-1) ?? "";
  const known = Object.hasOwn(operations, name) ? operations[name as keyof typeof operations] : undefined;
  if (known === "legacy-notifications") return path.at(-2) === "notifications" ? known : undefined;
  return path.includes("graphql") ? known : undefined;
}
