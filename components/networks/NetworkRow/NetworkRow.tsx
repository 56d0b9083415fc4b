import { useEffect, useId, useRef } from "react";
import type { Settings } from "../../../lib/model/settings";
import type { About } from "../../../lib/sites/site";
import { NetworkDetails } from "../../settings/NetworkDetails/NetworkDetails";
import { NetworkSwitch } from "../../settings/NetworkSwitch/NetworkSwitch";
import { useNetworkWords } from "../../settings/networkWords";
import { useNetwork } from "../../settings/useNetwork";
import { Icon } from "../../ui/Icon/Icon";
import { MakeReport } from "../MakeReport/MakeReport";
import { NetworkHealth } from "../NetworkHealth/NetworkHealth";
import styles from "./NetworkRow.module.css";

interface NetworkRowProps {
  about: About;
  settings: Settings;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** A network with its switch, and its details behind a button. */
export function NetworkRow({ about, settings, isOpen, onOpen }: NetworkRowProps) {
  const said = useNetworkWords();
  const id = useId();
  const network = useNetwork(about, settings);
  const row = useRef<HTMLDivElement>(null);
  const isOpenAtFirst = useRef(isOpen);
  useEffect(() => {
    // an address led here
    if (isOpenAtFirst.current) row.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div ref={row} className={styles.row}>
      <NetworkSwitch
        about={about}
        network={network}
        more={
          <button
            type="button"
            className={styles.more}
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={said.moreFor(about.label)}
            onClick={() => onOpen(!isOpen)}
          >
            {said.more}
            <span className={styles.arrow}>
              <Icon name="down" size={12} />
            </span>
          </button>
        }
      />
      {isOpen && (
        <div id={id} className={styles.details}>
          <NetworkDetails about={about} settings={settings} isOn={network.isOn} granted={network.granted} />
          {network.isOn && (
            <>
              <NetworkHealth network={about.id} />
              <MakeReport about={about} granted={network.granted} />
            </>
          )}
        </div>
      )}
    </div>
  );
}
