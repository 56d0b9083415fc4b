import type { About } from "../site";

export const about: About = {
  id: "bluesky",
  label: "Bluesky",
  hosts: ["https://bsky.app/*"],
  reads: [],
  profileOf: () => undefined,
};
