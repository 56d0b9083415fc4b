import { useRef, useState } from "react";
import type { Settings } from "../../../lib/model/settings";
import { plain } from "../../../lib/model/search";
import { abouts } from "../../../lib/sites/about";
import type { About } from "../../../lib/sites/site";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { goTo, useQuery } from "../../dashboard/location";
import { paths, withQuery } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { useActive } from "../../settings/useActive";
import { useNetworkWords } from "../../settings/networkWords";
import { useSettingsHere } from "../../settings/useSettings";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { SearchField } from "../../ui/SearchField/SearchField";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { NetworkRow } from "../NetworkRow/NetworkRow";
import styles from "./NetworksPage.module.css";

/** Every network: which are read, how that goes, and how closely. The address names the one whose details are open. */
export function NetworksPage() {
  const { words } = useLanguage();
  const said = useNetworkWords();
  const { pages } = useDashboardWords();
  const settings = useSettingsHere();
  const active = useActive(settings);
  const open = new URLSearchParams(useQuery()).get("open");
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => field.current?.focus() });

  const shown = abouts.filter(({ label }) => plain(label).includes(plain(typed.trim())));
  const isOn = ({ id }: About): boolean => active?.has(id) === true;
  return (
    <>
      <PageHead title={pages.networks} note={active && said.on(active.size, abouts.length)} />
      <div className={styles.page}>
        <p className={styles.text}>{said.text}</p>
        <SearchField
          ref={field}
          label={said.find}
          clearLabel={words.contactList.clear}
          value={typed}
          onChange={setTyped}
        />
        {shown.length === 0 && <EmptyState title={said.none(typed)} />}
        {active && (
          <>
            <Group title={said.groupOn} of={shown.filter(isOn)} {...{ settings, open }} />
            <Group title={said.groupOff} of={shown.filter((each) => !isOn(each))} {...{ settings, open }} />
          </>
        )}
      </div>
    </>
  );
}

function Group({ title, of, settings, open }: { title: string; of: About[]; settings: Settings; open: string | null }) {
  if (of.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {of.map((about) => (
          <li key={about.id}>
            <NetworkRow
              about={about}
              settings={settings}
              isOpen={open === about.id}
              onOpen={(isOpen) =>
                goTo(withQuery(paths.networks, { open: isOpen ? about.id : undefined }), { replace: true })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
