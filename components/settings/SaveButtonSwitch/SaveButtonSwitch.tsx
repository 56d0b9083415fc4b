import { useId, useState } from "react";
import type { Settings } from "../../../lib/model/settings";
import { siteSetting } from "../../../lib/platform/settings";
import { abouts } from "../../../lib/sites/about";
import type { About } from "../../../lib/sites/site";
import { usePanelWords } from "../../panel/usePanelWords";
import { Button } from "../../ui/Button/Button";
import { Dialog } from "../../ui/Dialog/Dialog";
import { Switch } from "../../ui/Switch/Switch";
import { useLanguage } from "../../ui/language";
import { confirmSaveButton, setSaveButton } from "../saveButton";
import styles from "./SaveButtonSwitch.module.css";

/** The save button in pages: off at first, named with its risk; where a network is wary, only after a second word. */
export function SaveButtonSwitch({ settings }: { settings: Settings }) {
  const said = usePanelWords().onPage;
  const id = useId();
  const wary = abouts.filter((about) => about.wary);
  return (
    <div className={styles.setting}>
      <div className={styles.line}>
        <p id={id} className={styles.text}>
          {said.text}
        </p>
        <Switch
          label={said.label}
          describedBy={id}
          on={settings.saveButton}
          onToggle={(on) => void setSaveButton(on)}
        />
      </div>
      {settings.saveButton && wary.map((about) => <Wary key={about.id} {...{ about, settings }} />)}
    </div>
  );
}

function Wary({ about, settings }: { about: About; settings: Settings }) {
  const { words } = useLanguage();
  const said = usePanelWords().onPage;
  const id = useId();
  const [isAsking, setAsking] = useState(false);
  const { button: on } = siteSetting(settings, about.id);
  const confirm = () => {
    setAsking(false);
    void confirmSaveButton(about, true);
  };
  return (
    <div className={styles.wary}>
      <div className={styles.line}>
        <p id={id} className={styles.text}>
          {on ? said.waryOn(about.label) : said.waryOff(about.label)}
        </p>
        <Switch
          label={said.waryLabel(about.label)}
          describedBy={id}
          on={on}
          onToggle={(next) => (next ? setAsking(true) : void confirmSaveButton(about, false))}
        />
      </div>
      <Dialog
        open={isAsking}
        title={said.sure(about.label)}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.form.cancel}</Button>
            <Button look="main" onClick={confirm}>
              {said.confirm(about.label)}
            </Button>
          </>
        }
      >
        <p>{said.sureText(about.label)}</p>
      </Dialog>
    </div>
  );
}
