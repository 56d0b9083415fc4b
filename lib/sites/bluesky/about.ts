import type { About } from "../site";
// with their extension, because the build reads this file before anything is bundled
import { accountOfUrl, hostnames } from "./addresses.ts";
import { endpoints } from "./endpoints.ts";

export const about: About = {
  id: "bluesky",
  label: "Bluesky",
  hosts: hostnames.map((name) => `https://${name}/*`),
  reads: ["comment", "reply", "mention", "quote", "share", "reaction", "follow"],
  endpoints: endpoints.map((name) => `/xrpc/${name}`),
  profileOf: accountOfUrl,
};
