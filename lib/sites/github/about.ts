import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { accountOfUrl, hostnames } from "./addresses.ts";

export const about: About = {
  id: "github",
  label: "GitHub",
  hosts: hostnames.map((name) => `https://${name}/*`),
  reads: ["comment", "reply", "share", "reaction", "follow"],
  closed: true,
  profileOf: accountOfUrl,
};
