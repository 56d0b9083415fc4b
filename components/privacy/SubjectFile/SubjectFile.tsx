import { useState } from "react";
import { heldOf } from "../../../lib/db/held";
import { subjectPage } from "../../../lib/exchange/subject/html";
import { subjectOf } from "../../../lib/exchange/subject/subject";
import { type InteractionType, interactionTypes } from "../../../lib/model/engagement";
import { networkLabel } from "../../../lib/sites/about";
import { Button } from "../../ui/Button/Button";
import { Dialog } from "../../ui/Dialog/Dialog";
import { useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { saveFile } from "../../ui/saveFile";
import { useSubjectWords } from "../subjectWords";
import styles from "./SubjectFile.module.css";

interface SubjectFileProps {
  contactId: string;
  name: string;
  onClose: () => void;
}

/** Saves everything that is held about one person, as a page to read or for programs. */
export function SubjectFile({ contactId, name, onClose }: SubjectFileProps) {
  const said = useSubjectWords();
  const { words, speech } = useLanguage();
  const tell = useToast();
  const [isMaking, setMaking] = useState(false);

  const nameOf = (code: string): string => (isType(code) ? words.type(code) : networkLabel(code));
  const save = async (form: "html" | "json") => {
    setMaking(true);
    try {
      const held = await heldOf(contactId);
      if (!held) throw new Error("the contact is gone");
      const subject = subjectOf(held, Date.now());
      const text =
        form === "json"
          ? JSON.stringify(subject, null, 2)
          : subjectPage(subject, { locale: speech.locale, file: said.file, nameOf });
      const file = `${fileName(name)}.${form}`;
      saveFile(new Blob([text], { type: form === "json" ? "application/json" : "text/html" }), file);
      tell({ text: said.saved(file) });
      onClose();
    } catch {
      tell({ text: said.failed, isTrouble: true });
      setMaking(false);
    }
  };

  return (
    <Dialog
      open
      title={said.dialog(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{said.close}</Button>
          <Button disabled={isMaking} onClick={() => void save("json")}>
            {said.json}
          </Button>
          <Button look="main" disabled={isMaking} onClick={() => void save("html")}>
            {said.html}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{said.text}</p>
    </Dialog>
  );
}

function isType(code: string): code is InteractionType {
  return interactionTypes.some((type) => type === code);
}

/** A name for a file, whatever somebody calls themselves. */
function fileName(name: string): string {
  const plain = name
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `jalin-${plain === "" ? "contact" : plain}`;
}
