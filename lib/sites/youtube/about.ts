import type { About } from "../site";

export const about: About = {
  id: "youtube",
  label: "YouTube",
  hosts: ["https://www.youtube.com/*"],
  reads: [],
  profileOf: () => undefined,
};
