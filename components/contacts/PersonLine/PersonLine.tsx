import type { MouseEvent, ReactNode } from "react";
import type { Stage } from "../../../lib/model/stage";
import { Avatar } from "../../ui/Avatar/Avatar";
import styles from "./PersonLine.module.css";

interface PersonLineProps {
  /** names the row for the keyboard */
  row: string;
  /** what the tint of the face is made of */
  id: string;
  name: string;
  handle?: string | undefined;
  /** the ring around the face; none where it is absent */
  stage?: Stage | undefined;
  atRisk?: boolean | undefined;
  /** the quieter second line */
  line?: ReactNode;
  /** what stands before the face, outside of the link */
  start?: ReactNode;
  /** what stands at the end, outside of the link */
  end?: ReactNode;
  onOpen?: ((event: MouseEvent) => void) | undefined;
}

/** One person in a list: face, name and handle, one quiet line; the whole line opens the person. */
export function PersonLine({ row, id, name, handle, stage, atRisk, line, start, end, onOpen }: PersonLineProps) {
  const inside = (
    <>
      <Avatar {...{ id, name, stage, atRisk }} />
      <span className={styles.text}>
        <span className={styles.who}>
          <bdi className={styles.name}>{name}</bdi>
          {handle !== undefined && <bdi className={styles.handle}>@{handle}</bdi>}
        </span>
        {line !== undefined && <span className={styles.line}>{line}</span>}
      </span>
    </>
  );
  return (
    <div className={styles.row} data-row={row}>
      {start}
      {/* one element, whether there is something to open or not yet: the focus must not go with another */}
      <button type="button" data-open className={styles.open} aria-disabled={!onOpen} onClick={onOpen}>
        {inside}
      </button>
      {end}
    </div>
  );
}
