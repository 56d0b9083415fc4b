import type { About } from "../site";
// with its extension, because the build reads this file before anything is bundled
import { accountOfUrl, host } from "./addresses.ts";

export const about: About = {
  id: "producthunt",
  label: "Product Hunt",
  hosts: [`https://${host}/*`],
  reads: ["comment", "reply"],
  profileOf: accountOfUrl,
};
