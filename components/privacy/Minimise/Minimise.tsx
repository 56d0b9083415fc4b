import { type ReactNode, useId } from "react";
import type { MinimiseSettings, Settings } from "../../../lib/model/settings";
import { updateSettings } from "../../../lib/platform/settings";
import { Select } from "../../ui/Select/Select";
import { Switch } from "../../ui/Switch/Switch";
import { useMinimiseWords } from "../minimiseWords";
import styles from "./Minimise.module.css";

/** Longest texts to choose from; "" is as they were written. */
const lengths = ["", "2000", "500", "140", "0"] as const;

/** What is left out of everything that is read. */
export function Minimise({ settings: { minimise } }: { settings: Settings }) {
  const said = useMinimiseWords();
  const set = (change: (before: MinimiseSettings) => MinimiseSettings) =>
    void updateSettings((before) => ({ ...before, minimise: change(before.minimise) }));
  const length = minimise.textLength === undefined ? "" : String(minimise.textLength);
  const options = lengths.some((each) => each === length) ? lengths : [...lengths, length];
  return (
    <>
      <p className={styles.text}>{said.text}</p>
      <Row title={said.onlyOurs} text={said.onlyOursText}>
        {(id) => (
          <Switch
            label={said.onlyOurs}
            describedBy={id}
            on={minimise.onlyOurs}
            onToggle={(onlyOurs) => set((before) => ({ ...before, onlyOurs }))}
          />
        )}
      </Row>
      <Row title={said.length} text={said.lengthText}>
        {() => (
          <Select
            label={said.length}
            value={length}
            options={options.map((value) => ({
              value,
              label: said.lengthOf(value === "" ? undefined : Number(value)),
            }))}
            onChange={(chosen) =>
              set(({ textLength: _before, ...rest }) =>
                chosen === "" ? rest : { ...rest, textLength: Number(chosen) },
              )
            }
          />
        )}
      </Row>
      <Row title={said.avatars} text={said.avatarsText}>
        {(id) => (
          <Switch
            label={said.avatars}
            describedBy={id}
            on={minimise.avatars}
            onToggle={(avatars) => set((before) => ({ ...before, avatars }))}
          />
        )}
      </Row>
    </>
  );
}

/** One thing that may be left out, with what that means. */
function Row({ title, text, children }: { title: string; text: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.row}>
      <div>
        <h3>{title}</h3>
        <p id={id} className={styles.text}>
          {text}
        </p>
      </div>
      {children(id)}
    </div>
  );
}
