import { useRef } from "react";
import { Button } from "../../ui/Button/Button";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Popover } from "../../ui/Popover/Popover";
import { useContactsWords } from "../../contacts/pageWords";
import { useExportWords } from "../words";
import styles from "./ColumnList.module.css";

interface ColumnListProps {
  /** by id, in their order */
  columns: readonly string[];
  /** all there are, with what they are called */
  all: readonly { id: string; label: string }[];
  /** undefined: those that come first */
  onChange: (columns: readonly string[] | undefined) => void;
}

/** Which columns a file for people has, and in which order. */
export function ColumnList({ columns, all, onChange }: ColumnListProps) {
  const { chooser } = useContactsWords();
  const said = useExportWords();
  const list = useRef<HTMLUListElement>(null);
  const labels = new Map(all.map(({ id, label }) => [id, label]));
  const ids = [...columns.filter((id) => labels.has(id)), ...all.flatMap(({ id }) => (columns.includes(id) ? [] : id))];
  const toggle = (id: string) =>
    onChange(columns.includes(id) ? columns.filter((each) => each !== id) : [...columns, id]);
  const move = (id: string, by: 1 | -1) => {
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
    <Popover
      label={chooser.title}
      trigger={
        <Button>
          <Icon name="columns" />
          {said.chosen(columns.length)}
        </Button>
      }
    >
      <div className={styles.chooser}>
        <p className={styles.text}>{said.chooser}</p>
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
                    // a file without a column is none
                    disabled={isChosen && columns.length === 1}
                    onChange={() => toggle(id)}
                  />
                  <span>{label}</span>
                </label>
                {isChosen && (
                  <>
                    <IconButton
                      icon="up"
                      data-by={-1}
                      label={chooser.up(label)}
                      disabled={at === 0}
                      onClick={() => move(id, -1)}
                    />
                    <IconButton
                      icon="down"
                      data-by={1}
                      label={chooser.down(label)}
                      disabled={at === columns.length - 1}
                      onClick={() => move(id, 1)}
                    />
                  </>
                )}
              </li>
            );
          })}
        </ul>
        <Button look="plain" onClick={() => onChange(undefined)}>
          {chooser.reset}
        </Button>
      </div>
    </Popover>
  );
}
