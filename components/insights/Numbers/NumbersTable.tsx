import { useLanguage } from "../../ui/language";
import type { Behind } from "../behind";
import type { Cell, Numbers } from "../numbers";
import { useInsightsWords } from "../words";
import styles from "./NumbersTable.module.css";

interface NumbersTableProps {
  title: string;
  numbers: Numbers;
  /** px */
  height: number;
  onBehind: (behind: Behind) => void;
}

/** As much of it as a week needs, px. */
const fewest = 264;

/** The numbers of a chart, each a way to the list behind it where there is one. */
export function NumbersTable({ title, numbers, height, onBehind }: NumbersTableProps) {
  const words = useInsightsWords();
  const { of, columns, rows } = numbers;
  return (
    <div
      className={styles.scroller}
      style={{ maxHeight: Math.max(height, fewest) }}
      // what scrolls is reached by the keyboard
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={words.tableOf(title)}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={columns[at]}>
                  <Number cell={cell} onBehind={onBehind} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Number({ cell: { value, text, behind }, onBehind }: { cell: Cell; onBehind: (behind: Behind) => void }) {
  const { speech } = useLanguage();
  const words = useInsightsWords();
  if (value === undefined) return <span className={styles.nothing}>{words.nothing}</span>;
  const said = text ?? speech.number(value);
  if (!behind || value === 0) return <span data-zero={value === 0}>{said}</span>;
  return (
    <button
      type="button"
      className={styles.number}
      aria-label={words.open(said, behind.title)}
      onClick={() => onBehind(behind)}
    >
      {said}
    </button>
  );
}
