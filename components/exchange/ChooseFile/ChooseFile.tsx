import { type DragEvent, useRef, useState } from "react";
import type { FileProblem } from "../../../lib/exchange/in/bytes";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { useImportWords } from "../words";
import styles from "./ChooseFile.module.css";

interface ChooseFileProps {
  /** why the last one could not be read */
  problem: FileProblem | "unknown" | undefined;
  onChoose: (file: File) => void;
}

/** Takes a file: by the button, or dropped. */
export function ChooseFile({ problem, onChoose }: ChooseFileProps) {
  const said = useImportWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };
  return (
    <>
      {problem !== undefined && (
        <Banner>{problem === "unknown" ? said.unknown : `${said.problems[problem]} ${said.nothingKept}`}</Banner>
      )}
      <div
        className={styles.place}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className={styles.drop}>{said.drop}</p>
        <Button look="main" onClick={() => input.current?.click()}>
          {said.choose}
        </Button>
        <p className={styles.kinds}>{said.kinds}</p>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={said.choose}
          accept=".csv,.tsv,.txt,.xlsx,.vcf,.vcard,.json,text/csv,text/vcard,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // the same file may be chosen again
            if (file) onChoose(file);
            event.target.value = "";
          }}
        />
      </div>
    </>
  );
}
