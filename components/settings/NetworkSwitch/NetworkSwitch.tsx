import { useEffect, useId, useState } from "react";
import type { Settings } from "../../../lib/model/settings";
import { isGranted } from "../../../lib/platform/permissions";
import { siteSetting } from "../../../lib/platform/settings";
import type { About } from "../../../lib/sites/site";
import { Banner } from "../../ui/Banner/Banner";
import { Switch } from "../../ui/Switch/Switch";
import { useLanguage } from "../../ui/language";
import { setPrecise, turnOff, turnOn } from "../turnOn";
import styles from "./NetworkSwitch.module.css";

/** One network: what can be read there, on or off, and how closely. */
export function NetworkSwitch({ about, settings }: { about: About; settings: Settings }) {
  const { words, speech } = useLanguage();
  const id = useId();
  const { on: isWanted, precise } = siteSetting(settings, about.id);
  const [isAllowed, setAllowed] = useState(false);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let isGone = false;
    void isGranted(about).then((granted) => !isGone && setAllowed(granted));
    return () => {
      isGone = true;
    };
  }, [about, settings]);

  const isOn = isWanted && isAllowed;
  const toggle = async (on: boolean) => {
    if (!on) return turnOff(about);
    const granted = await turnOn(about);
    setAllowed(granted);
    setRefused(!granted);
  };
  return (
    <li className={styles.network}>
      <div className={styles.line}>
        <div>
          <h3>{about.label}</h3>
          <p id={`${id}reads`} className={styles.reads}>
            {words.welcome.reads(speech.list(about.reads.map((type) => words.typeMany(type))))}
          </p>
        </div>
        <Switch
          label={words.welcome.turnOn(about.label)}
          describedBy={`${id}reads`}
          on={isOn}
          onToggle={(on) => void toggle(on)}
        />
      </div>
      {isRefused && !isOn && <Banner>{words.welcome.refused}</Banner>}
      {about.restricts && <Banner look="note">{words.here.off.terms(about.label)}</Banner>}
      {isOn && about.endpoints && about.endpoints.length > 0 && (
        <div className={styles.precise}>
          <div>
            <h4>{words.welcome.precise}</h4>
            <p id={`${id}precise`} className={styles.reads}>
              {words.welcome.preciseText}
            </p>
          </div>
          <Switch
            label={words.welcome.preciseFor(about.label)}
            describedBy={`${id}precise`}
            on={precise}
            onToggle={(on) => void setPrecise(about, on)}
          />
        </div>
      )}
    </li>
  );
}
