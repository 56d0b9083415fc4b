/** The adapters and the pages of their own that stand beside them. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sites } from "../../lib/sites";
import type { SiteAdapter } from "../../lib/sites/site";
import { type Recorded, recordedPages } from "../truth/files";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const sitesFolder = join(root, "lib/sites");

/** Names of the folders of lib/sites: one per network. */
export const folders = readdirSync(sitesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The pages of a network's own; empty where it has none. */
export function ownPages(network: string): Recorded[] {
  const pages = join(sitesFolder, network, "pages");
  return existsSync(pages) ? recordedPages(pages) : [];
}

/** Every adapter with its pages. */
export const networks: { site: SiteAdapter; network: string; pages: Recorded[] }[] = sites
  .map((site) => ({ site, network: site.about.id, pages: ownPages(site.about.id) }))
  .sort((a, b) => a.network.localeCompare(b.network, "en"));
