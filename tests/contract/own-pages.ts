/** The adapters and the pages of their own that stand beside them. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sites } from "../../lib/sites";
import type { SiteAdapter } from "../../lib/sites/site";
import { z } from "zod";
import { type Recorded, recordedPages } from "../truth/files";
import type { Truth } from "../truth/label";

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

const linkedPerson = z.object({
  handle: z.string(),
  headline: z.string().optional(),
  links: z.array(z.string()),
  verified: z.array(z.string()).optional(),
});

/** The people of a page that the truth knows the addresses elsewhere of. */
export function linkedPeople({ people }: Truth): z.infer<typeof linkedPerson>[] {
  const all = Array.isArray(people) ? (people as unknown[]) : [];
  return all.flatMap((person) => linkedPerson.safeParse(person).data ?? []);
}
