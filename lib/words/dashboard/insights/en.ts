/** The words of the page of insights, in English: a part of the catalogue. */
import type { Speech } from "../../speech";

export function insightsInEnglish(speech: Speech) {
  const days = (n: number) => `${speech.number(n)} ${speech.plural(n, "day", "days")}`;
  return {
    seen: "Engagement seen",
    seenText: "Counted by day, as far as Jalin read it; your own answers are in it. Days are those of UTC.",
    lastDays: (n: number) => `Last ${days(n)}`,
    before: (n: number) => `The ${days(n)} before`,
    all: "All",
    networks: (n: number) => `By network, last ${days(n)}`,
    network: "Network",
    warmest: "Warmest people",
    everybody: "Show all contacts",
    coming: "Charts come later",
    comingText:
      "How engagement, sentiment and topics move over time will be drawn on this page. It is not built yet, so nothing is drawn; the numbers above are counted from what was read.",
    empty: {
      title: "Numbers come with the first reading",
      text: "Open a post on a network that you turned on. What people do there is counted here by day, by kind and by network.",
      button: "Choose networks",
    },
  };
}
