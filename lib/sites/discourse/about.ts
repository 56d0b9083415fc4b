import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { accountOfUrl, hostnames } from "./addresses.ts";

export const about: About = {
  id: "discourse",
  label: "Discourse",
  hosts: hostnames.map((name) => `https://${name}/*`),
  reads: ["comment", "reply", "mention", "quote", "reaction"],
  closed: true,
  anyHost: { landmark: 'meta[name="generator"][content^="Discourse"]', example: "forum.kopitetes.example" },
  profileOf: accountOfUrl,
};
