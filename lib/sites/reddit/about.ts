import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { accountOfUrl } from "./addresses.ts";

export const about: About = {
  id: "reddit",
  label: "Reddit",
  // both front ends, and each language has had a host of its own
  hosts: ["https://*.reddit.com/*"],
  reads: ["comment", "reply", "mention", "quote", "share"],
  closed: true,
  profileOf: accountOfUrl,
};
