/** The words of the page of insights, in English: a part of the catalogue. */
import type { Speech } from "../../speech";

export function insightsInEnglish(speech: Speech) {
  const days = (n: number) => `${speech.number(n)} ${speech.plural(n, "day", "days")}`;
  return {
    seen: "Engagement seen",
    seenText: "Counted from what Jalin has read, your own answers included. Days begin at midnight UTC.",
    lastDays: (n: number) => `Last ${days(n)}`,
    before: (n: number) => `The ${days(n)} before`,
    all: "All",
    networks: (n: number) => `By network, last ${days(n)}`,
    network: "Network",
    warmest: "Warmest people",
    everybody: "Show all contacts",
    coming: "Charts come later",
    comingText:
      "How engagement, sentiment and topics move over time will be drawn here. Until then there are the numbers.",
    empty: {
      title: "Numbers appear after the first post you open",
      text: "Open a post on a network that you turned on. What people do there is counted here by day, by kind and by network.",
      button: "Choose networks",
    },
  };
}
