/** The words of a history, in English: a part of the catalogue. */
import type { Direction } from "../../model/direction";
import type { Speech } from "../speech";

export function historyInEnglish(_speech: Speech) {
  return {
    title: "History",
    empty: "Nothing yet. What they write, share or like appears here once you see it.",
    none: "Nothing of that kind is here.",
    showAll: "Show everything",
    openPost: "Open the post",
    openItem: "Open",
    everyone: "Everyone on this post",
    expand: "Show all",
    collapse: "Show less",
    loading: "The history is being read",
    filters: "What the history shows",
    kinds: "Kinds",
    network: "Network",
    anyNetwork: "All networks",
    direction: "Direction",
    anyDirection: "Both ways",
    directions: { inbound: "From them", outbound: "From you" } satisfies Record<Direction, string>,
    search: "Search what they wrote",
    clear: "Clear the search",
  };
}
