import type { ReactNode } from "react";
import styles from "./Tooltip.module.css";
import { useTooltip } from "./useTooltip";

/** More about the one element inside, for whoever rests on it; `keys` does the same, see Kbd. */
export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactNode }) {
  const { handlers, tip } = useTooltip(text, { keys, describes: true });
  return (
    <>
      <span className={styles.around} data-tooltip="around" {...handlers}>
        {children}
      </span>
      {tip}
    </>
  );
}
