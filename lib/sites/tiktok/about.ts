import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { accountAt, hostnames } from "./addresses.ts";

export const about: About = {
  id: "tiktok",
  label: "TikTok",
  hosts: hostnames.map((name) => `https://${name}/*`),
  reads: ["comment", "reply", "mention", "share", "reaction", "follow"],
  endpoints: ["/api/comment/list/"],
  embeds: true,
  profileOf: (url) => accountAt(url.href),
};
