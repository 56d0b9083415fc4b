import type { Preview } from "../../../lib/exchange/export/exports";
import { useExportWords } from "../words";
import styles from "./FilePreview.module.css";

/** How a file begins. */
export function FilePreview({ preview }: { preview: Preview }) {
  const said = useExportWords();
  if (preview.is === "text")
    return (
      <pre className={styles.text} tabIndex={0} role="region" aria-label={said.previewText}>
        {preview.text}
      </pre>
    );
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={said.preview}>
      <table className={styles.table}>
        <thead>
          <tr>
            {preview.header.map((title, at) => (
              <th key={at} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
