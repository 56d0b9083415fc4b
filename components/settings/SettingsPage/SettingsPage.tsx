import { type ReactNode, useEffect } from "react";
import { pipeline } from "../../../lib/db/pipeline-counters";
import { openPage } from "../../../lib/platform/activeTab";
import { abouts } from "../../../lib/sites/about";
import { useInterestsWords } from "../../contacts/Interests/words";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { goTo, useQuery } from "../../dashboard/location";
import { paths, withQuery } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { SampleData } from "../../help/SampleData/SampleData";
import { useSampleWords } from "../../help/sampleWords";
import { DigestSettings } from "../../insights/Digest/DigestSettings/DigestSettings";
import { useDigestWords } from "../../insights/Digest/words";
import { StageEditor } from "../../pipeline/StageEditor/StageEditor";
import { Minimise } from "../../privacy/Minimise/Minimise";
import { useMinimiseWords } from "../../privacy/minimiseWords";
import { Button } from "../../ui/Button/Button";
import { useLive } from "../../ui/useLive";
import { HeatSettings } from "../HeatSettings/HeatSettings";
import { LanguageSelect } from "../LanguageSelect/LanguageSelect";
import { OwnAccounts } from "../OwnAccounts/OwnAccounts";
import { Purpose } from "../Purpose/Purpose";
import { Rules } from "../Rules/Rules";
import { SaveButtonSwitch } from "../SaveButtonSwitch/SaveButtonSwitch";
import { ShortcutKeys } from "../ShortcutKeys/ShortcutKeys";
import { SpecialInterests } from "../SpecialInterests/SpecialInterests";
import { useSettingsWords } from "../settingsWords";
import { useActive } from "../useActive";
import { useSettingsHere } from "../useSettings";
import styles from "./SettingsPage.module.css";

const parts = [
  "language",
  "purpose",
  "own",
  "heat",
  "rules",
  "pipeline",
  "button",
  "interests",
  "minimise",
  "digest",
  "keys",
  "sample",
  "more",
] as const;
type PartId = (typeof parts)[number];

/** Everything that can be set, but for the networks. The address names the part to begin with: `?at=rules`. */
export function SettingsPage() {
  const said = useSettingsWords();
  const sample = useSampleWords();
  const interests = useInterestsWords().special;
  const digest = useDigestWords().setting;
  const minimise = useMinimiseWords();
  const { pages } = useDashboardWords();
  const settings = useSettingsHere();
  const at = new URLSearchParams(useQuery()).get("at");
  useEffect(() => {
    if (at === null) return;
    // what stands above may still grow into its place
    const place = () => document.getElementById(`settings-${at}`)?.scrollIntoView({ block: "start" });
    place();
    const growth = new ResizeObserver(place);
    const above = document.getElementById("settings");
    if (above) growth.observe(above);
    const stop = setTimeout(() => growth.disconnect(), 1_000);
    return () => {
      clearTimeout(stop);
      growth.disconnect();
    };
  }, [at]);

  const titles: Record<PartId, string> = {
    language: said.language,
    purpose: said.purpose.title,
    own: said.own.title,
    heat: said.heat,
    rules: said.rules,
    pipeline: said.pipeline,
    button: said.button.title,
    interests: interests.title,
    minimise: minimise.title,
    digest: digest.title,
    keys: said.keys,
    sample: sample.title,
    more: said.more,
  };
  return (
    <>
      <PageHead title={pages.settings} />
      <div className={styles.page}>
        <nav className={styles.parts} aria-label={said.sections}>
          <ul>
            {parts.map((part) => (
              <li key={part}>
                <button
                  type="button"
                  aria-current={at === part ? "true" : undefined}
                  onClick={() => {
                    goTo(withQuery(paths.settings, { at: part }), { replace: true });
                    document.getElementById(`settings-${part}`)?.scrollIntoView({ block: "start" });
                  }}
                >
                  {titles[part]}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div id="settings" className={styles.content}>
          <Part id="language" title={titles.language}>
            <div className={styles.line}>
              <p className={styles.text}>{said.languageText}</p>
              <LanguageSelect settings={settings} />
            </div>
          </Part>
          <Part id="purpose">
            <Purpose settings={settings} />
            <p className={styles.text}>{said.purpose.text}</p>
          </Part>
          <Part id="own" title={titles.own}>
            <Own />
          </Part>
          <Part id="heat">
            <HeatSettings settings={settings} />
          </Part>
          <Part id="rules">
            <Rules />
          </Part>
          <Part id="pipeline" title={titles.pipeline}>
            <p className={styles.text}>{said.pipelineText}</p>
            <Stages />
          </Part>
          <Part id="button" title={titles.button}>
            <SaveButtonSwitch settings={settings} />
          </Part>
          <Part id="interests" title={titles.interests}>
            <SpecialInterests settings={settings} />
          </Part>
          <Part id="minimise" title={titles.minimise}>
            <Minimise settings={settings} />
          </Part>
          <Part id="digest" title={titles.digest}>
            <DigestSettings settings={settings} />
          </Part>
          <Part id="keys" title={titles.keys}>
            <ShortcutKeys />
          </Part>
          <Part id="sample" title={titles.sample}>
            <SampleData />
          </Part>
          <Part id="more" title={titles.more}>
            <div className={styles.buttons}>
              <Button onClick={() => void openPage("/welcome.html")}>{said.welcome}</Button>
              <Button onClick={() => void openPage("/diagnostics.html")}>{said.diagnostics}</Button>
            </div>
            <p className={styles.text}>{said.diagnosticsText}</p>
          </Part>
        </div>
      </div>
    </>
  );
}

/** A part of the page; without `title` what stands in it has its own. */
function Part({ id, title, children }: { id: PartId; title?: string; children: ReactNode }) {
  return (
    <section id={`settings-${id}`} className={styles.part}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}

/** The user's own accounts on every network that is read. */
function Own() {
  const said = useSettingsWords();
  const active = useActive(useSettingsHere());
  const shown = abouts.filter(({ id }) => active?.has(id));
  return (
    <>
      <p className={styles.text}>{said.own.text}</p>
      {shown.map((about) => (
        <OwnAccounts key={about.id} about={about} title={about.label} level={3} />
      ))}
      {active?.size === 0 && (
        <>
          <p>{said.own.none}</p>
          <div>
            <Button onClick={() => goTo(paths.networks)}>{said.own.toNetworks}</Button>
          </div>
        </>
      )}
    </>
  );
}

function Stages() {
  const stages = useLive(() => pipeline(), []);
  return stages ? (
    <div className={styles.stages}>
      <StageEditor stages={stages} />
    </div>
  ) : null;
}
