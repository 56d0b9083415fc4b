import { useEffect, useRef } from "react";
import styles from "./EndMark.module.css";

/** The end of what was read of a list so far: asks for more once, when it comes near. To be keyed by how much there is. */
export function EndMark({ onSeen }: { onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  useEffect(() => {
    seen.current = onSeen;
  });
  useEffect(() => {
    if (!mark.current) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        seen.current();
      },
      { rootMargin: "600px" },
    );
    watcher.observe(mark.current);
    return () => watcher.disconnect();
  }, []);
  return <div ref={mark} className={styles.end} />;
}
