import { useRef, useState } from "react";
import { useHistoryWords } from "../words";
import styles from "./LongText.module.css";
import { useOverflows } from "./useOverflows";

/** What somebody wrote, three lines at first. */
export function LongText({ text }: { text: string }) {
  const words = useHistoryWords();
  const body = useRef<HTMLParagraphElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isLong = useOverflows(body, isOpen ? undefined : text);
  return (
    <>
      <p ref={body} dir="auto" className={styles.text} data-open={isOpen}>
        {text}
      </p>
      {isLong && (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.collapse : words.expand}
        </button>
      )}
    </>
  );
}
