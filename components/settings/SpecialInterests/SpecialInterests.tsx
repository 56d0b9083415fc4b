import { useId } from "react";
import type { Settings } from "../../../lib/model/settings";
import { updateSettings } from "../../../lib/platform/settings";
import { useInterestsWords } from "../../contacts/Interests/words";
import { Switch } from "../../ui/Switch/Switch";
import styles from "./SpecialInterests.module.css";

/** Whether topics that laws protect are named among interests: not, unless somebody asks for it. */
export function SpecialInterests({ settings }: { settings: Settings }) {
  const said = useInterestsWords().special;
  const id = useId();
  return (
    <div className={styles.line}>
      <p id={id} className={styles.text}>
        {said.text}
      </p>
      <Switch
        label={said.label}
        describedBy={id}
        on={settings.specialInterests}
        onToggle={(specialInterests) => void updateSettings((before) => ({ ...before, specialInterests }))}
      />
    </div>
  );
}
