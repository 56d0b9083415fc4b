import { useId, useState } from "react";
import type { Settings } from "../../../lib/model/settings";
import { siteSetting } from "../../../lib/platform/settings";
import { hostsOf } from "../../../lib/sites/about";
import type { About } from "../../../lib/sites/site";
import { Banner } from "../../ui/Banner/Banner";
import { Switch } from "../../ui/Switch/Switch";
import { useLanguage } from "../../ui/language";
import { Hosts } from "../Hosts/Hosts";
import { OwnAccounts } from "../OwnAccounts/OwnAccounts";
import { readsAtFirst } from "../reads";
import { setDepth, turnOff, turnOn } from "../turnOn";
import { useGranted } from "../useGranted";
import { NetworkStatus } from "../NetworkStatus/NetworkStatus";
import styles from "./NetworkSwitch.module.css";

/** One network: what can be read there, on or off, and how closely. */
export function NetworkSwitch({ about, settings }: { about: About; settings: Settings }) {
  const { words, speech } = useLanguage();
  const id = useId();
  const { on: isWanted, precise, messages, closed } = siteSetting(settings, about.id);
  const granted = useGranted(about, settings);
  const [isRefused, setRefused] = useState(false);

  const hosts = hostsOf(about, settings);
  const isOn = isWanted && granted.length > 0;
  const toggle = async (on: boolean) => {
    if (on) setRefused(!(await turnOn(about, hosts)));
    else await turnOff(about);
  };
  return (
    <li className={styles.network}>
      <div className={styles.line}>
        <div>
          <h3>{about.label}</h3>
          <p id={`${id}reads`} className={styles.reads}>
            {words.welcome.reads(speech.list(readsAtFirst(about).map((type) => words.typeMany(type))))}
          </p>
          <NetworkStatus network={about.id} isOn={isOn} />
        </div>
        <Switch
          label={words.welcome.turnOn(about.label)}
          describedBy={`${id}reads`}
          on={isOn}
          // nowhere to read yet: the first host that is added turns it on
          disabled={hosts.length === 0}
          onToggle={(on) => void toggle(on)}
        />
      </div>
      {isRefused && !isOn && <Banner>{words.welcome.refused}</Banner>}
      {about.restricts && <Banner look="note">{words.here.off.terms(about.label)}</Banner>}
      {about.anyHost && <Hosts {...{ about, settings, granted }} />}
      {isOn && about.endpoints && about.endpoints.length > 0 && (
        <Depth
          title={words.welcome.precise}
          text={words.welcome.preciseText}
          label={words.welcome.preciseFor(about.label)}
          on={precise}
          onToggle={(on) => void setDepth(about, { precise: on })}
        />
      )}
      {isOn && about.reads.includes("message") && (
        <Depth
          title={words.welcome.messages}
          text={words.welcome.messagesText}
          label={words.welcome.messagesFor(about.label)}
          on={messages}
          onToggle={(on) => void setDepth(about, { messages: on })}
        />
      )}
      {isOn && about.closed && (
        <Depth
          title={words.welcome.closed}
          text={words.welcome.closedText}
          label={words.welcome.closedFor(about.label)}
          on={closed}
          onToggle={(on) => void setDepth(about, { closed: on })}
        />
      )}
      {isOn && <OwnAccounts about={about} />}
    </li>
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
        <p id={id} className={styles.reads}>
          {text}
        </p>
      </div>
      <Switch label={label} describedBy={id} on={on} onToggle={onToggle} />
    </div>
  );
}
