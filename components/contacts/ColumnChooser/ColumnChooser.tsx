import { Button } from "../../ui/Button/Button";
import { ColumnChooser as Chooser } from "../../ui/ColumnChooser/ColumnChooser";
import { Icon } from "../../ui/Icon/Icon";
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
  return (
    <Chooser
      trigger={
        <Button className={styles.button}>
          <Icon name="columns" />
          <span className={styles.word}>{words.chooser.button}</span>
        </Button>
      }
      align="end"
      words={words.chooser}
      all={columnIds.map((id) => ({ id, label: words.columns[id] }))}
      columns={columns}
      onChange={onChange}
      onReset={() => onChange(firstColumns)}
    />
  );
}
