import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { accountAt, hostname } from "./addresses.ts";

export const about: About = {
  id: "hackernews",
  label: "Hacker News",
  hosts: [`https://${hostname}/*`],
  reads: ["comment", "reply"],
  profileOf: ({ href }) => accountAt(href),
};
