/** Which networks are read: those the browser grants and the user did not switch off. */
import type { About } from "../sites/site";
import { abouts } from "../sites/about";
import { isGranted } from "./permissions";
import { getSettings, siteSetting } from "./settings";

export interface ActiveSite {
  about: About;
  /** its responses are listened to as well */
  precise: boolean;
  /** its messages are read as well */
  messages: boolean;
}

/** The networks that are read now, by name. */
export async function activeSites(): Promise<ActiveSite[]> {
  const settings = await getSettings();
  const sites = await Promise.all(
    abouts.map(async (about) => {
      const { on, precise, messages } = siteSetting(settings, about.id);
      if (!on || !(await isGranted(about))) return [];
      return [
        {
          about,
          precise: precise && about.endpoints !== undefined,
          messages: messages && about.reads.includes("message"),
        },
      ];
    }),
  );
  return sites.flat();
}

/** True when a network is read now. */
export async function isActive(network: string): Promise<boolean> {
  const about = abouts.find(({ id }) => id === network);
  return about !== undefined && siteSetting(await getSettings(), network).on && (await isGranted(about));
}
