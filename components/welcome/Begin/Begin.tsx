import type { ReactNode } from "react";
import type { Settings } from "../../../lib/model/settings";
import { openDashboard } from "../../../lib/platform/activeTab";
import { abouts } from "../../../lib/sites/about";
import { paths } from "../../dashboard/routes";
import { SampleData } from "../../help/SampleData/SampleData";
import { useSampleWords } from "../../help/sampleWords";
import { useActive } from "../../settings/useActive";
import { Button } from "../../ui/Button/Button";
import { Icon, type IconName } from "../../ui/Icon/Icon";
import { Link } from "../../ui/Link/Link";
import { Toasts } from "../../ui/Toast/Toasts";
import screen from "../screen.module.css";
import { useWelcomeWords } from "../words";
import styles from "./Begin.module.css";

/** Where to begin: with a post of one's own, with invented people, or in the dashboard. */
export function Begin({ settings, onNetworks }: { settings: Settings; onNetworks: () => void }) {
  const { end } = useWelcomeWords();
  return (
    <Toasts>
      <div className={screen.screen}>
        <h1 tabIndex={-1} className={screen.title}>
          {end.title}
        </h1>
        <div className={styles.ways}>
          <OpenPost settings={settings} onNetworks={onNetworks} />
          <LookAround />
          <Way icon="board" title={end.dashboardTitle}>
            <p className={screen.text}>{end.dashboardText}</p>
            <div className={styles.buttons}>
              <Button onClick={() => void openDashboard(paths.today)}>{end.dashboard}</Button>
              <Button look="plain" onClick={() => void openDashboard(paths.help)}>
                {end.help}
              </Button>
            </div>
          </Way>
        </div>
        <p className={screen.text}>{end.pin}</p>
      </div>
    </Toasts>
  );
}

function OpenPost({ settings, onNetworks }: { settings: Settings; onNetworks: () => void }) {
  const { end } = useWelcomeWords();
  const active = useActive(settings);
  const on = abouts.filter(({ id }) => active?.has(id));
  const isNone = active?.size === 0;
  return (
    <Way icon="open" title={end.openTitle}>
      <p className={screen.text}>{isNone ? end.noneText : end.openText}</p>
      {isNone && (
        <div>
          <Button look="main" onClick={onNetworks}>
            {end.turnOn}
          </Button>
        </div>
      )}
      <ul className={styles.networks}>
        {on.map(({ id, label, hosts }) => {
          const home = homeOf(hosts);
          return home === undefined ? null : (
            <li key={id}>
              <Link href={home}>{label}</Link>
            </li>
          );
        })}
      </ul>
    </Way>
  );
}

/** Where a network begins, by its first match pattern. */
function homeOf([first]: readonly string[]): string | undefined {
  return first?.replace("//*.", "//www.").replace(/\*$/, "");
}

function LookAround() {
  const { end } = useWelcomeWords();
  const sample = useSampleWords();
  return (
    <Way icon="people" title={end.sampleTitle}>
      <p className={screen.text}>{sample.text}</p>
      <SampleData isShort>
        <Button look="main" onClick={() => void openDashboard(paths.contacts)}>
          {end.toContacts}
        </Button>
      </SampleData>
    </Way>
  );
}

function Way({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <section className={styles.way}>
      <h2>
        <Icon name={icon} />
        {title}
      </h2>
      {children}
    </section>
  );
}
