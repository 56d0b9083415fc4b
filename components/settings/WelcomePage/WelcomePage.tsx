import { useEffect, useState } from "react";
import type { Settings } from "../../../lib/model/settings";
import { watchPermissions } from "../../../lib/platform/permissions";
import { updateSettings } from "../../../lib/platform/settings";
import { activeSites } from "../../../lib/platform/sites";
import { abouts } from "../../../lib/sites/about";
import { Mark } from "../../ui/Mark/Mark";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";
import { Toasts } from "../../ui/Toast/Toasts";
import { HeatSettings } from "../HeatSettings/HeatSettings";
import { NetworkSwitch } from "../NetworkSwitch/NetworkSwitch";
import { Rules } from "../Rules/Rules";
import styles from "./WelcomePage.module.css";

const languages = ["auto", "en", "id"] as const;

/**
 * The first page, and the settings ever after: what Jalin does, where it reads, in which language; and, once it reads, what
 * counts how much and what it does by itself.
 */
export function WelcomePage({ settings }: { settings: Settings }) {
  const { words } = useLanguage();
  const hasAny = useHasNetwork(settings);
  useEffect(() => {
    document.title = words.name;
  }, [words]);
  useEffect(() => {
    if (hasAny && !settings.welcomed) void updateSettings((before) => ({ ...before, welcomed: true }));
  }, [hasAny, settings.welcomed]);

  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <span className={styles.brand}>
          <Mark size={24} />
          {words.name}
        </span>
        <Select
          label={words.welcome.language}
          value={settings.language}
          options={languages.map((language) => ({ value: language, label: words.welcome.languages[language] }))}
          onChange={(language) => void updateSettings((before) => ({ ...before, language }))}
        />
      </header>
      <h1 className={styles.title}>{words.welcome.title}</h1>
      <div className={styles.sentences}>
        {words.welcome.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <section>
        <h2>{words.welcome.networks}</h2>
        <p className={styles.text}>{words.welcome.networksText}</p>
        <ul className={styles.networks}>
          {abouts.map((about) => (
            <NetworkSwitch key={about.id} about={about} settings={settings} />
          ))}
        </ul>
      </section>
      <section className={styles.next} data-ready={hasAny}>
        <h2>{hasAny ? words.welcome.nextTitle : words.welcome.nextNoneTitle}</h2>
        <p>{hasAny ? words.welcome.next : words.welcome.nextNone}</p>
        {hasAny && <p className={styles.text}>{words.welcome.pin}</p>}
      </section>
      {settings.welcomed && (
        <Toasts>
          <HeatSettings settings={settings} />
          <Rules />
        </Toasts>
      )}
    </main>
  );
}

/** True once any network is read. */
function useHasNetwork(settings: Settings): boolean {
  const [hasAny, setHasAny] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const look = () => void activeSites().then((sites) => !leaving.signal.aborted && setHasAny(sites.length > 0));
    watchPermissions(look, leaving.signal);
    look();
    return () => leaving.abort();
  }, [settings]);
  return hasAny;
}
