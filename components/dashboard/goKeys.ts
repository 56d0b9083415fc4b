import type { PageId } from "./pages";

/** What is pressed after `g` to go to a page. */
export const goKeys = {
  today: "t",
  contacts: "c",
  joins: "j",
  inbox: "i",
  pipeline: "p",
  tasks: "k",
  posts: "o",
  insights: "n",
  networks: "w",
  data: "d",
  settings: "s",
  help: "h",
} as const satisfies Partial<Record<PageId, string>>;
