import { useId } from "react";
import type { InteractionType } from "../../../lib/model/engagement";
import type { Settings } from "../../../lib/model/settings";
import { siteSetting, updateSettings } from "../../../lib/platform/settings";
import type { About } from "../../../lib/sites/site";
import { Switch } from "../../ui/Switch/Switch";
import { useLanguage } from "../../ui/language";
import { useMinimiseWords } from "../minimiseWords";
import styles from "./Minimise.module.css";

/** Which kinds of engagement are kept of one network; messages have a switch of their own. */
export function Kinds({ about, settings }: { about: About; settings: Settings }) {
  const { words } = useLanguage();
  const said = useMinimiseWords();
  const id = useId();
  const { skip = [] } = siteSetting(settings, about.id);
  const toggle = (kind: InteractionType, isKept: boolean) =>
    void updateSettings((before) => {
      const site = siteSetting(before, about.id);
      const others = (site.skip ?? []).filter((each) => each !== kind);
      const next = { ...site, skip: isKept ? others : [...others, kind] };
      return { ...before, sites: { ...before.sites, [about.id]: next } };
    });
  return (
    <div role="group" aria-labelledby={id}>
      <h4 id={id}>{said.kinds}</h4>
      <p className={styles.text}>{said.kindsText}</p>
      <div className={styles.kinds}>
        {about.reads
          .filter((kind) => kind !== "message")
          .map((kind) => (
            <div key={kind} className={styles.kind}>
              <span aria-hidden>{words.typeMany(kind)}</span>
              <Switch
                label={said.kindOf(about.label, words.typeMany(kind))}
                on={!skip.includes(kind)}
                onToggle={(isKept) => toggle(kind, isKept)}
              />
            </div>
          ))}
      </div>
    </div>
  );
}
