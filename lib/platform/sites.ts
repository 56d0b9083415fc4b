/** Which networks are read, and where: what the browser grants and the user did not switch off. */
import type { Settings } from "../model/settings";
import { abouts, hostsOf } from "../sites/about";
import { matches } from "../sites/patterns";
import type { About } from "../sites/site";
import { grantedHosts } from "./permissions";
import { getSettings, siteSetting } from "./settings";

export interface ActiveSite {
  about: About;
  /** match patterns of its pages that are read */
  hosts: readonly string[];
  /** its responses are listened to as well */
  precise: boolean;
  /** its messages are read as well */
  messages: boolean;
  /** its closed groups are read as well */
  closed: boolean;
  /** its pages get the save button */
  button: boolean;
}

/** The networks that are read now, by name. */
export async function activeSites(): Promise<ActiveSite[]> {
  const settings = await getSettings();
  const sites = await Promise.all(
    abouts.map(async (about) => {
      const { precise, messages, closed } = siteSetting(settings, about.id);
      const hosts = await readHosts(about, settings);
      if (hosts.length === 0) return [];
      return [
        {
          about,
          hosts,
          precise: precise && about.endpoints !== undefined,
          messages: messages && about.reads.includes("message"),
          closed: closed && about.closed === true,
          button: isButtonOn(about, settings),
        },
      ];
    }),
  );
  return sites.flat();
}

/** True when a network is read now, at this page of it. */
export async function isActive(network: string, page: string): Promise<boolean> {
  const about = abouts.find(({ id }) => id === network);
  return about !== undefined && matches(await readHosts(about, await getSettings()), new URL(page));
}

/** True when a network is read now at this page of it, and the save button is to be there. */
export async function hasButton(network: string, page: string): Promise<boolean> {
  const settings = await getSettings();
  const about = abouts.find(({ id }) => id === network);
  return about !== undefined && isButtonOn(about, settings) && matches(await readHosts(about, settings), new URL(page));
}

function isButtonOn(about: About, settings: Settings): boolean {
  return settings.saveButton && (siteSetting(settings, about.id).button || !about.wary);
}

/** The match patterns of a network's pages, granted or not; undefined where there is no such network. */
export async function patternsOf(network: string): Promise<string[] | undefined> {
  const about = abouts.find(({ id }) => id === network);
  return about && hostsOf(about, await getSettings());
}

/** Where a network is read; nowhere while it is off. */
async function readHosts(about: About, settings: Settings): Promise<string[]> {
  return siteSetting(settings, about.id).on ? grantedHosts(about, settings) : [];
}
