import { type ReactElement, useRef } from "react";
import { Button } from "../Button/Button";
import { IconButton } from "../IconButton/IconButton";
import { Popover } from "../Popover/Popover";
import styles from "./ColumnChooser.module.css";

interface ColumnChooserProps<Id extends string> {
  /** the button that opens it */
  trigger: ReactElement;
  align?: "start" | "end";
  words: {
    title: string;
    text: string;
    up: (column: string) => string;
    down: (column: string) => string;
    reset: string;
  };
  /** all there are */
  all: readonly { id: Id; label: string }[];
  /** those that are chosen, in their order */
  columns: readonly Id[];
  /** so many stay chosen */
  least?: number;
  onChange: (columns: readonly Id[]) => void;
  onReset: () => void;
}

/** Which columns there are to be, and in which order. */
export function ColumnChooser<Id extends string>(props: ColumnChooserProps<Id>) {
  const { trigger, align, words, all, columns, least = 0, onChange, onReset } = props;
  const list = useRef<HTMLUListElement>(null);
  const labels = new Map(all.map(({ id, label }) => [id, label]));
  const ids = [...columns.filter((id) => labels.has(id)), ...all.flatMap(({ id }) => (columns.includes(id) ? [] : id))];
  const toggle = (id: Id) => onChange(columns.includes(id) ? columns.filter((each) => each !== id) : [...columns, id]);
  const move = (id: Id, by: 1 | -1) => {
    const at = columns.indexOf(id);
    const next = [...columns];
    next.splice(at, 1);
    next.splice(at + by, 0, id);
    onChange(next);
    // the button that is pressed may have no further to go: the other one of the same column takes the focus
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-column="${CSS.escape(id)}"]`);
      const same = row?.querySelector<HTMLButtonElement>(`[data-by="${by}"]:not(:disabled)`);
      (same ?? row?.querySelector<HTMLButtonElement>("[data-by]:not(:disabled)"))?.focus();
    });
  };
  return (
    <Popover label={words.title} trigger={trigger} {...(align && { align })}>
      <div className={styles.chooser}>
        <p className={styles.text}>{words.text}</p>
        <ul ref={list} className={styles.list}>
          {ids.map((id, at) => {
            const label = labels.get(id) ?? id;
            const isChosen = columns.includes(id);
            return (
              <li key={id} className={styles.row} data-column={id}>
                <label className={styles.label}>
                  <input
                    type="checkbox"
                    checked={isChosen}
                    disabled={isChosen && columns.length <= least}
                    onChange={() => toggle(id)}
                  />
                  <span>{label}</span>
                </label>
                {isChosen && (
                  <>
                    <IconButton
                      icon="up"
                      data-by={-1}
                      label={words.up(label)}
                      disabled={at === 0}
                      onClick={() => move(id, -1)}
                    />
                    <IconButton
                      icon="down"
                      data-by={1}
                      label={words.down(label)}
                      disabled={at === columns.length - 1}
                      onClick={() => move(id, 1)}
                    />
                  </>
                )}
              </li>
            );
          })}
        </ul>
        <Button look="plain" onClick={onReset}>
          {words.reset}
        </Button>
      </div>
    </Popover>
  );
}
