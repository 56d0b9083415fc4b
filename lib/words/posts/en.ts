/** The words of the pages of posts, in English: a part of the catalogue. */
import type { Countable } from "../../model/coverage";
import type { InteractionType } from "../../model/engagement";
import type { BarUnit } from "../../model/postEngagement";
import type { PostOrder } from "../../model/postOrder";
import type { Speech } from "../speech";

export function postsInEnglish(speech: Speech) {
  const some = (n: number, one: string, many: string) => `${speech.number(n)} ${speech.plural(n, one, many)}`;
  const countables: Record<Countable, [one: string, many: string]> = {
    comments: ["comment", "comments"],
    reactions: ["reaction", "reactions"],
    shares: ["share", "shares"],
    quotes: ["quote", "quotes"],
  };
  const done: Record<Exclude<InteractionType, "reaction">, string> = {
    comment: "Commented",
    reply: "Replied",
    mention: "Mentioned",
    quote: "Quoted",
    share: "Shared",
    follow: "Followed",
    message: "Wrote a message",
  };
  /** reactions as networks spell them; others are shown as they are */
  const liked: Record<string, string> = { like: "Liked", upvote: "Upvoted", love: "Loved" };
  return {
    loading: "Posts are being read",
    filters: "Which posts are shown",
    whose: "Whose",
    all: "All",
    own: "Yours",
    network: "Network",
    anyNetwork: "All networks",
    order: "Order",
    orders: { new: "Newest", most: "Most engagement" } satisfies Record<PostOrder, string>,
    unknownAuthor: "Unknown author",
    noText: "A post without text",
    you: "You",
    read: (when: string) => `read ${when}`,
    coverage: (read: number, stated: number, what: Countable) =>
      `${speech.number(read)} of ${some(stated, ...countables[what])}`,
    coverageOf: (read: number, stated: number, what: Countable) =>
      `${speech.number(read)} of ${some(stated, ...countables[what])} the page counts`,
    rate: (percent: string) => `${percent} visible rate`,
    empty: {
      title: "Posts will stand here",
      text: "Open a post on a network that you turned on: what people do with it is counted here.",
      button: "Choose networks",
    },
    none: {
      title: "No post like that",
      own: "Name your own accounts, and open a post of theirs: then it stands here.",
      text: "Nothing of that network was read yet.",
      settings: "Your own accounts",
      all: "Show all posts",
    },
    /** what somebody did with the post that is looked at */
    did: (type: InteractionType, reaction: string | undefined): string => {
      if (type !== "reaction") return done[type];
      return reaction === undefined ? "Reacted" : (liked[reaction.toLowerCase()] ?? `Reacted: ${reaction}`);
    },
    page: {
      back: "Posts",
      open: "Open on the network",
      gone: "This post is gone",
      goneText: "Nothing of it is stored any more.",
      goneBack: "Back to the posts",
      loading: "The post is being read",
      numbers: "In numbers",
      coverage: "Read so far, of what the page counts",
      coverageWhy: (date: string) =>
        `As the page counted on ${date}. It may count more than it shows, and deleted comments too.`,
      noCoverage: "The page shows no totals.",
      coverageOf: (read: number, stated: number) => `${speech.number(read)} of ${speech.number(stated)}`,
      what: (what: Countable) => {
        const word = countables[what][1];
        return word.charAt(0).toUpperCase() + word.slice(1);
      },
      views: (n: number) => some(n, "view", "views"),
      rate: "Visible engagement rate",
      rateWhy: (captured: number, followers: number) =>
        `${some(captured, "engagement", "engagements")} Jalin has seen, for ${some(followers, "follower", "followers")} the page shows. Others may have engaged unseen.`,
      noRate: "The page shows no number of followers, so there is no rate.",
      overTime: "Engagement over time",
      untimed: (n: number) =>
        `${some(n, "interaction is", "interactions are")} left out: no page told closely enough when.`,
      noTimes: "No page told closely enough when people engaged, so there is nothing to draw.",
      latest: (n: number) => `Of the latest ${speech.number(n)} interactions.`,
      units: { hour: "by hour", day: "by day", week: "by week", month: "by month", year: "by year" } satisfies Record<
        BarUnit,
        string
      >,
      weekOf: (day: string) => `Week of ${day}`,
      table: "As a table",
      time: "Time",
      total: "Total",
      bar: (time: string, n: number) => `${time}: ${some(n, "interaction", "interactions")}`,
      people: "Who engaged most",
      peopleCount: (n: number) => some(n, "person", "people"),
      noPeople: "Nobody but you engaged yet.",
      interactions: "Everything read",
      kinds: "Kinds",
      nothing: "Nothing of that kind was read.",
      nobody: "Somebody who was deleted",
    },
  };
}
