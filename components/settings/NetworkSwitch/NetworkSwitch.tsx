import { type ReactNode, useId } from "react";
import type { About } from "../../../lib/sites/site";
import { Banner } from "../../ui/Banner/Banner";
import { Switch } from "../../ui/Switch/Switch";
import { useLanguage } from "../../ui/language";
import { NetworkStatus } from "../NetworkStatus/NetworkStatus";
import { useNetworkWords } from "../networkWords";
import { readsAtFirst } from "../reads";
import type { useNetwork } from "../useNetwork";
import styles from "./NetworkSwitch.module.css";

interface NetworkSwitchProps {
  about: About;
  network: ReturnType<typeof useNetwork>;
  /** the level of its heading */
  level?: 2 | 3;
  /** beside the switch */
  more?: ReactNode;
}

/** One network: what can be read there, how that goes, on or off. */
export function NetworkSwitch({ about, network, level = 3, more }: NetworkSwitchProps) {
  const { words, speech } = useLanguage();
  const said = useNetworkWords();
  const id = useId();
  const { isOn, isNowhere, isRefused, toggle } = network;
  const Heading = `h${level}` as const;
  return (
    <div className={styles.network}>
      <div className={styles.line}>
        <div className={styles.what}>
          <Heading className={styles.name}>{about.label}</Heading>
          {isOn ? (
            <NetworkStatus network={about.id} isOn />
          ) : (
            <p id={id} className={styles.reads}>
              {said.reads(speech.list(readsAtFirst(about).map((type) => words.typeMany(type))))}
            </p>
          )}
          {about.restricts && !isOn && <p className={styles.terms}>{words.here.off.terms(about.label)}</p>}
        </div>
        <div className={styles.hand}>
          {more}
          <Switch
            label={said.turnOn(about.label)}
            {...(!isOn && { describedBy: id })}
            on={isOn}
            disabled={isNowhere}
            onToggle={toggle}
          />
        </div>
      </div>
      {isRefused && <Banner>{said.refused}</Banner>}
    </div>
  );
}
