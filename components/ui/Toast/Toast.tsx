import { type FocusEvent, useEffect, useRef, useState } from "react";
import { Icon } from "../Icon/Icon";
import { useLanguage } from "../language";
import styles from "./Toast.module.css";
import type { Said } from "./said";

/** How long it stays, in ms: long enough to read it and to change one's mind. */
const stays = { plain: 5_000, undoable: 10_000 };

interface ToastProps {
  said: Said;
  /** another one for each thing said, also where the words are the same */
  turn: number;
  onUndo: (entry: number) => void;
  onClose: () => void;
}

/** Words at the foot of the window; they wait while the pointer or the focus is on them. */
export function Toast({ said, turn, onUndo, onClose }: ToastProps) {
  const { words } = useLanguage();
  const [isHeld, setHeld] = useState(false);
  const from = useRef<Element>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });

  const { entry } = said;
  const lasts = entry === undefined ? stays.plain : stays.undoable;
  useEffect(() => {
    if (isHeld || said.isBusy) return;
    const timer = setTimeout(() => latest.current(), lasts);
    return () => clearTimeout(timer);
  }, [isHeld, said.isBusy, turn, lasts]);

  const giveBack = () => {
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus({ preventScroll: true });
  };
  const onFocus = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) from.current = event.relatedTarget;
    setHeld(true);
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setHeld(false);
  };
  const close = () => {
    giveBack();
    onClose();
  };

  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      {said.isTrouble && <Icon name="warn" />}
      {said.isBusy && <span className={styles.busy} aria-hidden />}
      <span className={styles.text}>{said.text}</span>
      {entry !== undefined && (
        <button
          type="button"
          className={styles.undo}
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={() => {
            giveBack();
            onUndo(entry);
          }}
        >
          {words.toast.undo}
        </button>
      )}
      <button type="button" aria-label={words.nav.close} onClick={close}>
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
