import { memo, type ReactNode } from "react";
import { useKitWords } from "../kitWords";
import { Skeleton } from "../Skeleton/Skeleton";
import type { Column } from "./columns";
import styles from "./DataTable.module.css";

interface TableRowProps<Row> {
  gridId: string;
  index: number;
  /** px from the first row */
  top: number;
  row: Row | undefined;
  rowKey: string | undefined;
  columns: readonly Column<Row>[];
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean;
  onToggle: ((id: string, isRange: boolean) => void) | undefined;
  onFocus: (index: number) => void;
}

function OneRow<Row>(props: TableRowProps<Row>) {
  const { gridId, index, top, row, rowKey, columns, isActive, isOpen, isSelected, onToggle, onFocus } = props;
  const { table: words } = useKitWords();
  const nameId = `${gridId}${index}name`;
  const selectId = `${gridId}${index}select`;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={onToggle ? isSelected : undefined}
      aria-current={isOpen || undefined}
      aria-busy={row === undefined}
      data-index={index}
      data-row={rowKey}
      tabIndex={isActive ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => onFocus(index)}
    >
      {onToggle && (
        <div role="gridcell" className={styles.select}>
          {rowKey !== undefined && (
            <input
              id={selectId}
              type="checkbox"
              tabIndex={-1}
              aria-label={words.select}
              aria-labelledby={`${selectId} ${nameId}`}
              checked={isSelected}
              onChange={({ nativeEvent }) => onToggle(rowKey, (nativeEvent as MouseEvent).shiftKey)}
            />
          )}
        </div>
      )}
      {row === undefined ? (
        // one for all: whoever drags through many rows meets hundreds of these in a second
        <div role="gridcell" aria-colspan={columns.length} className={styles.bone}>
          <Skeleton isStill />
        </div>
      ) : (
        columns.map((column, place) => (
          <div
            // nothing of one person's is another's, though the row is the same element
            key={`${rowKey ?? ""} ${column.id}`}
            role="gridcell"
            id={place === 0 ? nameId : undefined}
            data-align={column.align}
            className={styles.cell}
          >
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  );
}

/** A row of the table; drawn anew only where something of its own has changed. */
export const TableRow = memo(OneRow) as <Row>(props: TableRowProps<Row>) => ReactNode;
