import { type Encoding, encodingLabels, encodings } from "../../../lib/exchange/in/bytes";
import { Select } from "../../ui/Select/Select";
import { useImportWords } from "../words";
import styles from "./ImportEncoding.module.css";

interface ImportEncodingProps {
  encoding: Encoding;
  onEncode: (encoding: Encoding) => void;
}

/** How the letters of the file were read, to be read otherwise. */
export function ImportEncoding({ encoding, onEncode }: ImportEncodingProps) {
  const said = useImportWords();
  return (
    <div className={styles.asked}>
      <span>{said.encoding}</span>
      <Select
        label={said.encoding}
        value={encoding}
        options={encodings.map((value) => ({ value, label: encodingLabels[value] }))}
        onChange={onEncode}
      />
      <span className={styles.hint}>{said.encodingText}</span>
    </div>
  );
}
