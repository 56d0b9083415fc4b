import type { Preview } from "../../../lib/exchange/export/exports";
import { useExportWords } from "../words";
import styles from "./FilePreview.module.css";

/** How a file begins. */
export function FilePreview({ preview }: { preview: Preview }) {
  const said = useExportWords();
  if (preview.is === "text")
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by the keyboard as well
      <pre className={styles.text} translate="no" tabIndex={0} role="region" aria-label={said.previewText}>
        {preview.text}
      </pre>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={said.preview}>
      <table className={styles.table} translate="no">
        <thead>
          <tr>
            {preview.header.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...preview.rows.entries()].map(([line, row]) => (
            <tr key={line}>
              {preview.header.map((title, at) => (
                <td key={title}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
