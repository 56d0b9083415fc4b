import { useState } from "react";
import { send } from "../../../lib/messaging/send";
import { Button } from "../../ui/Button/Button";
import { Dialog } from "../../ui/Dialog/Dialog";
import { useToast } from "../../ui/Toast/Toasts";
import { keep, keptNames } from "../../ui/kept";
import { useEraseWords } from "../eraseWords";
import styles from "./EraseDialog.module.css";

interface EraseDialogProps {
  /** of the contacts */
  ids: readonly string[];
  /** where it is one */
  name?: string | undefined;
  onClose: () => void;
  onErased?: () => void;
}

/** Says what goes when people are erased, and erases them once the user confirmed that it is for good. */
export function EraseDialog({ ids, name, onClose, onErased }: EraseDialogProps) {
  const said = useEraseWords();
  const tell = useToast();
  const [isSure, setSure] = useState(false);
  const [isErasing, setErasing] = useState(false);
  // those picked when it was opened
  const [picked] = useState(ids);

  const erase = async () => {
    setErasing(true);
    try {
      const reply = await send({ kind: "erase-contacts", ids: [...picked] });
      if (!reply.ok) tell({ text: reply.reason === "restoring" ? said.restoring : said.own, isTrouble: true });
      else {
        forgetKept(picked);
        tell({ text: said.erased(picked.length) });
        onErased?.();
      }
      onClose();
    } catch {
      tell({ text: said.failed, isTrouble: true });
      setErasing(false);
    }
  };

  return (
    <Dialog
      open
      title={said.title(picked.length === 1 ? name : undefined, picked.length)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{said.cancel}</Button>
          <Button look="main" className={styles.erase} disabled={!isSure || isErasing} onClick={() => void erase()}>
            {isErasing ? said.erasing : said.erase}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{said.goes}</p>
        <ul>
          {said.gone.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <p>{said.after}</p>
        <p className={styles.stays}>{said.stays}</p>
        <label className={styles.sure}>
          <input type="checkbox" checked={isSure} onChange={({ target }) => setSure(target.checked)} />
          {said.sure}
        </label>
      </div>
    </Dialog>
  );
}

/** Addresses of pages, places in lists, what was opened or sought of late, words half-typed: these may tell of anybody. */
const mayTell = /^(?:popup$|(?:page|contacts|oneNote|quick|palette)\.)/;

/** Forgets what the faces remember of contacts between two openings. */
function forgetKept(ids: readonly string[]): void {
  for (const name of keptNames(""))
    if (mayTell.test(name) || ids.some((id) => name.includes(id))) keep(name, undefined);
}
