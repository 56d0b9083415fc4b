import { useRef } from "react";
import { Button } from "../../ui/Button/Button";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Popover } from "../../ui/Popover/Popover";
import { type ColumnId, columnIds, firstColumns } from "../ContactsTable/columnIds";
import { useContactsWords } from "../pageWords";
import styles from "./ColumnChooser.module.css";

interface ColumnChooserProps {
  columns: readonly ColumnId[];
  onChange: (columns: readonly ColumnId[]) => void;
}

/** Which columns the table shows, and in which order. */
export function ColumnChooser({ columns, onChange }: ColumnChooserProps) {
  const words = useContactsWords();
  const list = useRef<HTMLUListElement>(null);
  const all = [...columns, ...columnIds.filter((id) => !columns.includes(id))];
  const toggle = (id: ColumnId) =>
    onChange(columns.includes(id) ? columns.filter((each) => each !== id) : [...columns, id]);
  const move = (id: ColumnId, by: 1 | -1) => {
    const at = columns.indexOf(id);
    const next = [...columns];
    next.splice(at, 1);
    next.splice(at + by, 0, id);
    onChange(next);
    // the button that is pressed may have no further to go: the other one of the same column takes the focus
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-column="${id}"]`);
      const same = row?.querySelector<HTMLButtonElement>(`[data-by="${by}"]:not(:disabled)`);
      (same ?? row?.querySelector<HTMLButtonElement>("[data-by]:not(:disabled)"))?.focus();
    });
  };
  return (
    <Popover
      label={words.chooser.title}
      align="end"
      trigger={
        <Button className={styles.button}>
          <Icon name="columns" />
          <span className={styles.word}>{words.chooser.button}</span>
        </Button>
      }
    >
      <div className={styles.chooser}>
        <p className={styles.text}>{words.chooser.text}</p>
        <ul ref={list} className={styles.list}>
          {all.map((id, at) => {
            const isShown = columns.includes(id);
            return (
              <li key={id} className={styles.row} data-column={id}>
                <label className={styles.label}>
                  <input type="checkbox" checked={isShown} onChange={() => toggle(id)} />
                  {words.columns[id]}
                </label>
                {isShown && (
                  <>
                    <IconButton
                      icon="up"
                      data-by={-1}
                      label={words.chooser.up(words.columns[id])}
                      disabled={at === 0}
                      onClick={() => move(id, -1)}
                    />
                    <IconButton
                      icon="down"
                      data-by={1}
                      label={words.chooser.down(words.columns[id])}
                      disabled={at === columns.length - 1}
                      onClick={() => move(id, 1)}
                    />
                  </>
                )}
              </li>
            );
          })}
        </ul>
        <Button look="plain" onClick={() => onChange(firstColumns)}>
          {words.chooser.reset}
        </Button>
      </div>
    </Popover>
  );
}
