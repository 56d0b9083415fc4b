/**
 * The responses worth hearing: ends of their paths, `/i/api/graphql/<queryId>/<Operation>`. The query id changes with
 * every release of the site, the operation does not.
 */
export const endpoints: readonly string[] = (
  "/TweetDetail /ModeratedTimeline /HomeTimeline /HomeLatestTimeline /ListLatestTweetsTimeline " +
  "/CommunityTweetsTimeline /SearchTimeline /UserTweets /UserByScreenName /Retweeters /Favoriters /Followers " +
  "/BlueVerifiedFollowers /Following /NotificationsTimeline"
).split(" ");
