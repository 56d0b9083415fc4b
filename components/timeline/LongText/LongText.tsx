import { useLayoutEffect, useRef, useState } from "react";
import { useHistoryWords } from "../words";
import styles from "./LongText.module.css";

/** What somebody wrote, three lines at first. */
export function LongText({ text }: { text: string }) {
  const words = useHistoryWords();
  const body = useRef<HTMLParagraphElement>(null);
  const [isLong, setLong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (body.current && !isOpen) setLong(body.current.scrollHeight > body.current.clientHeight + 1);
  }, [text, isOpen]);
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
