import { useMemo, useState } from "react";
import type { Exported } from "../../../lib/exchange/export/request";
import { Dialog } from "../../ui/Dialog/Dialog";
import { ExportForm } from "../ExportForm/ExportForm";
import { useExportWords } from "../words";
import styles from "./ExportDialog.module.css";

interface ExportDialogProps {
  /** of the contacts that were picked */
  ids: readonly string[];
  halfLifeDays: number;
  onClose: () => void;
}

/** The export of contacts that were picked from a list. */
export function ExportDialog({ ids, halfLifeDays, onClose }: ExportDialogProps) {
  const said = useExportWords();
  const [what, setWhat] = useState<Exported>("contacts");
  // those picked when it was opened
  const [picked] = useState(ids);
  const whom = useMemo(() => ({ ids: picked }), [picked]);
  return (
    <Dialog open title={said.title} onClose={onClose}>
      <div className={styles.body}>
        <ExportForm what={what} onChoose={setWhat} whom={whom} halfLifeDays={halfLifeDays}>
          <p>{said.picked(picked.length)}</p>
        </ExportForm>
      </div>
    </Dialog>
  );
}
