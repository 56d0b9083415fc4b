/**
 * The responses worth reading, by what they hold. An operation is named last in the address of its response,
 * `/i/api/graphql/<queryId>/<Operation>`; the query id changes with every release of the site, the operation does not.
 */
export const operations = {
  conversation: "TweetDetail ModeratedTimeline TweetResultByRestId",
  feed:
    "HomeTimeline HomeLatestTimeline ListLatestTweetsTimeline CommunityTweetsTimeline SearchTimeline UserTweets " +
    "UserTweetsAndReplies UserHighlightsTweets UserMedia",
  profile: "UserByScreenName",
  shares: "Retweeters",
  reactions: "Favoriters",
  followers: "Followers BlueVerifiedFollowers FollowersYouKnow",
  following: "Following",
  notifications: "NotificationsTimeline",
};

export type Operation = keyof typeof operations;
