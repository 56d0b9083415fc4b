import type { About } from "../site";

export const about: About = {
  id: "x",
  label: "X",
  hosts: ["https://x.com/*"],
  reads: [],
  profileOf: () => undefined,
};
