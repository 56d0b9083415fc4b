import type { About } from "../site";
import { channelAt } from "./addresses";

export const about: About = {
  id: "youtube",
  label: "YouTube",
  // m.youtube.com is built of other elements and Studio hides its comments in closed shadow roots: neither can be read
  hosts: ["https://www.youtube.com/*"],
  reads: ["comment", "reply", "reaction"],
  endpoints: ["/youtubei/v1/next", "/youtubei/v1/browse"],
  // they forbid to collect what might identify a person
  restricts: true,
  profileOf: (url) => channelAt(url.href),
};
