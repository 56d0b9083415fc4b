import { useId } from "react";
import type { Settings } from "../../../lib/model/settings";
import { siteSetting } from "../../../lib/platform/settings";
import type { About } from "../../../lib/sites/site";
import { Kinds } from "../../privacy/Minimise/Kinds";
import { Switch } from "../../ui/Switch/Switch";
import { useLanguage } from "../../ui/language";
import { Hosts } from "../Hosts/Hosts";
import { OwnAccounts } from "../OwnAccounts/OwnAccounts";
import { useNetworkWords } from "../networkWords";
import { setDepth } from "../turnOn";
import styles from "./NetworkDetails.module.css";

interface NetworkDetailsProps {
  about: About;
  settings: Settings;
  isOn: boolean;
  /** match patterns that the browser lets us read */
  granted: readonly string[];
}

/** Where and how closely a network is read, and who is the user there. */
export function NetworkDetails({ about, settings, isOn, granted }: NetworkDetailsProps) {
  const { words } = useLanguage();
  const said = useNetworkWords();
  const { precise, messages, closed } = siteSetting(settings, about.id);
  return (
    <>
      {about.restricts && isOn && <p className={styles.text}>{words.here.off.terms(about.label)}</p>}
      {!isOn && <p className={styles.text}>{said.offText}</p>}
      {about.anyHost && <Hosts {...{ about, settings, granted }} />}
      {isOn && <OwnAccounts about={about} />}
      {isOn && about.endpoints && about.endpoints.length > 0 && (
        <Depth
          title={said.precise}
          text={said.preciseText}
          label={said.preciseFor(about.label)}
          on={precise}
          onToggle={(on) => void setDepth(about, { precise: on })}
        />
      )}
      {isOn && about.reads.includes("message") && (
        <Depth
          title={said.messages}
          text={said.messagesText}
          label={said.messagesFor(about.label)}
          on={messages}
          onToggle={(on) => void setDepth(about, { messages: on })}
        />
      )}
      {isOn && about.closed && (
        <Depth
          title={said.closed}
          text={said.closedText}
          label={said.closedFor(about.label)}
          on={closed}
          onToggle={(on) => void setDepth(about, { closed: on })}
        />
      )}
      {isOn && <Kinds about={about} settings={settings} />}
    </>
  );
}

/** How far the reading of a network goes: off at first, with what it means to turn it on. */
function Depth(props: { title: string; text: string; label: string; on: boolean; onToggle: (on: boolean) => void }) {
  const { title, text, label, on, onToggle } = props;
  const id = useId();
  return (
    <div className={styles.depth}>
      <div>
        <h4>{title}</h4>
        <p id={id} className={styles.text}>
          {text}
        </p>
      </div>
      <Switch label={label} describedBy={id} on={on} onToggle={onToggle} />
    </div>
  );
}
