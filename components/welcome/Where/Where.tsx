import type { Settings } from "../../../lib/model/settings";
import { abouts } from "../../../lib/sites/about";
import type { About } from "../../../lib/sites/site";
import { NetworkSwitch } from "../../settings/NetworkSwitch/NetworkSwitch";
import { useNetwork } from "../../settings/useNetwork";
import screen from "../screen.module.css";
import { useWelcomeWords } from "../words";
import styles from "./Where.module.css";

/** Where to read: every network with its switch, the browser asked in the click. */
export function Where({ settings }: { settings: Settings }) {
  const { networks } = useWelcomeWords();
  return (
    <div className={screen.screen}>
      <h1 tabIndex={-1} className={screen.title}>
        {networks.title}
      </h1>
      <p className={screen.lead}>{networks.text}</p>
      <ul className={styles.networks}>
        {abouts.map((about) => (
          <Network key={about.id} about={about} settings={settings} />
        ))}
      </ul>
      <p className={screen.text}>{networks.later}</p>
    </div>
  );
}

function Network({ about, settings }: { about: About; settings: Settings }) {
  const network = useNetwork(about, settings);
  // one that anybody can host has nothing to turn on before its address is known
  if (network.isNowhere) return null;
  return (
    <li className={styles.network} data-on={network.isOn}>
      <NetworkSwitch about={about} network={network} level={2} />
    </li>
  );
}
