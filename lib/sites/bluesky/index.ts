import { emptyReading, type SiteAdapter } from "../site";
import { about } from "./about";

export const site: SiteAdapter = {
  about,
  kind: () => undefined,
  items: () => ":not(*)",
  read: emptyReading,
  probe: () => ({ expected: 0 }),
  stated: () => ({ counts: {} }),
};
