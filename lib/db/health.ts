/** How reading goes on each network. */
import type { NetworkId } from "../model/capture";
import { type PageReport, withReport } from "../model/health";
import type { SiteHealth } from "../model/records";
import { type Database, db } from "./database";

/** Adds what one page reported. */
export async function reportHealth(network: NetworkId, report: PageReport, on: Database = db): Promise<void> {
  await on.transaction("rw", on.siteHealth, async () => {
    const before: SiteHealth = (await on.siteHealth.get(network)) ?? { network, read: 0, problems: {} };
    await on.siteHealth.put(withReport(before, report));
  });
}

/** What is known of a network's health; undefined where it never reported. */
export async function healthOf(network: NetworkId, on: Database = db): Promise<SiteHealth | undefined> {
  return on.siteHealth.get(network);
}
