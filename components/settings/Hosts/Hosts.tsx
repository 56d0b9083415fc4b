import { hostOf } from "../../../lib/model/host";
import type { Settings } from "../../../lib/model/settings";
import { siteSetting } from "../../../lib/platform/settings";
import { aboutFor, hostGroups } from "../../../lib/sites/about";
import type { About } from "../../../lib/sites/site";
import type { NetworksWords } from "../../../lib/words/networks/en";
import { AddField } from "../../ui/AddField/AddField";
import { Pill } from "../../ui/Pill/Pill";
import { useNetworkWords } from "../networkWords";
import { addHost, removeHost, turnOn } from "../turnOn";
import styles from "./Hosts.module.css";

interface HostsProps {
  about: About;
  settings: Settings;
  /** match patterns that the browser lets us read */
  granted: readonly string[];
}

/** Where a network that anybody can host is read, with a field for one more host. */
export function Hosts({ about, settings, granted }: HostsProps) {
  const said = useNetworkWords();
  const { on } = siteSetting(settings, about.id);
  /** The browser does not let us read there. Of the network's own hosts that goes without saying while it is off. */
  const isLocked = (pattern: string, isOwn: boolean) =>
    on && !granted.includes(pattern) && (granted.length > 0 || !isOwn);
  return (
    <div className={styles.hosts}>
      <ul className={styles.list} aria-label={said.hosts.list(about.label)}>
        {hostGroups(about, settings).flatMap((group) =>
          group.map((pattern) => {
            const isOwn = about.hosts.includes(pattern);
            return (
              <Host
                key={pattern}
                host={pattern.replace(/^https:\/\/|\/\*$/g, "")}
                isLocked={isLocked(pattern, isOwn)}
                onAllow={() => void turnOn(about, group)}
                onRemove={isOwn ? undefined : (host) => void removeHost(about, host)}
              />
            );
          }),
        )}
      </ul>
      <AddHost about={about} settings={settings} />
    </div>
  );
}

interface HostProps {
  host: string;
  /** listed, and not read for want of the browser's permission */
  isLocked: boolean;
  onAllow: () => void;
  /** absent for a network's own hosts, which stay */
  onRemove: ((host: string) => void) | undefined;
}

function Host({ host, isLocked, onAllow, onRemove }: HostProps) {
  const said = useNetworkWords();
  return (
    <Pill removeLabel={said.hosts.remove(host)} onRemove={onRemove && (() => onRemove(host))}>
      <bdi>{host}</bdi>
      {isLocked && (
        <>
          <span className={styles.locked}>{said.hosts.locked}</span>
          <button type="button" className={styles.allow} aria-label={said.hosts.allowHost(host)} onClick={onAllow}>
            {said.hosts.allow}
          </button>
        </>
      )}
    </Pill>
  );
}

function AddHost({ about, settings }: { about: About; settings: Settings }) {
  const said = useNetworkWords();
  const add = async (typed: string) => {
    const host = hostOf(typed);
    const wrong = problemWith(host, about, settings, said);
    if (wrong !== undefined || host === undefined) return wrong;
    // still in the click: nothing was awaited
    return (await addHost(about, host)) ? undefined : said.hosts.refused(host);
  };
  return (
    <AddField
      label={said.hosts.add(about.label)}
      button={said.hosts.button}
      placeholder={about.anyHost?.example}
      inputMode="url"
      dir="ltr"
      onAdd={add}
    />
  );
}

/** Why a host cannot be added; undefined where it can. */
function problemWith(
  host: string | undefined,
  about: About,
  settings: Settings,
  said: NetworksWords,
): string | undefined {
  if (host === undefined) return said.hosts.noHost(about.anyHost?.example ?? "");
  const owner = aboutFor(new URL(`https://${host}/`), settings);
  if (owner?.id === about.id) return said.hosts.there(host);
  return owner && said.hosts.taken(host, owner.label);
}
