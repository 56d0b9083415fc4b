import { useEffect, useRef } from "react";
import { Icon } from "../Icon/Icon";
import { useKitWords } from "../kitWords";
import { type Column, pressed, type Sort } from "./columns";
import styles from "./DataTable.module.css";

interface HeadProps<Row> {
  columns: readonly Column<Row>[];
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  canSelect: boolean;
  isAll: boolean;
  isSome: boolean;
  onToggleAll: ((on: boolean) => void) | undefined;
}

/** The titles, which stay in sight; those that can be sorted by are buttons. */
export function Head<Row>({ columns, sort, onSort, canSelect, isAll, isSome, onToggleAll }: HeadProps<Row>) {
  const { table: words } = useKitWords();
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current) all.current.indeterminate = isSome && !isAll;
  }, [isSome, isAll]);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {canSelect && (
          <div role="columnheader" className={styles.select}>
            {onToggleAll ? (
              <input
                ref={all}
                type="checkbox"
                aria-label={words.selectAll}
                checked={isAll}
                onChange={({ target }) => onToggleAll(target.checked)}
              />
            ) : (
              <span className="unseen">{words.select}</span>
            )}
          </div>
        )}
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : undefined;
          const next = onSort && pressed(column, sort);
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={direction && (direction === "up" ? "ascending" : "descending")}
              data-align={column.align}
              className={styles.title}
            >
              {next ? (
                <button type="button" className={styles.sort} data-on={direction} onClick={() => onSort(next)}>
                  <span className={styles.words}>{column.title}</span>
                  <Icon name="down" size={12} />
                </button>
              ) : (
                <span className={styles.words}>{column.title}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
