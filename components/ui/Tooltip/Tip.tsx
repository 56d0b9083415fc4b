import { useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { Kbd } from "../Kbd/Kbd";
import { landmarkOf } from "../landmark";
import styles from "./Tooltip.module.css";

/** px between the tip and what it explains, and the edge of the window */
const gap = 6;
const edge = 4;

interface TipProps {
  id: string;
  anchor: HTMLElement;
  text: string;
  keys: string | undefined;
  /** by screen readers too */
  isSaid: boolean;
  onEnter: () => void;
  onLeave: () => void;
}

/** The tip itself, above everything: in the browser's top layer, so that nothing clips it. */
export function Tip({ id, anchor, text, keys, isSaid, onEnter, onLeave }: TipProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tip = box.current;
    if (!tip) return;
    tip.showPopover?.();
    const at = anchor.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const below = at.bottom + gap;
    const middle = at.left + at.width / 2 - width / 2;
    const most = document.documentElement.clientWidth - width - edge;
    tip.style.top = `${below + height + edge > window.innerHeight ? Math.max(edge, at.top - gap - height) : below}px`;
    tip.style.left = `${Math.max(edge, Math.min(middle, most))}px`;
  }, [anchor, text]);
  return createPortal(
    <div
      ref={box}
      id={id}
      role="tooltip"
      aria-hidden={isSaid ? undefined : true}
      popover="manual"
      className={styles.tip}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {text}
      {keys !== undefined && <Kbd keys={keys} />}
    </div>,
    landmarkOf(anchor),
  );
}
