import type { ReactNode } from "react";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import { Avatar } from "../../ui/Avatar/Avatar";
import { useNow } from "../../ui/useNow";
import styles from "./Who.module.css";

interface WhoProps {
  contact: Contact;
  /** px of the face */
  size: number;
  /** of the heading that the name is */
  level: 1 | 2;
  /** what stands under the name */
  children: ReactNode;
}

/** Somebody's face, name and what they say of themselves. */
export function Who({ contact, size, level, children }: WhoProps) {
  const { id, name, stage, headline } = contact;
  const Heading = level === 1 ? "h1" : "h2";
  const now = useNow();
  return (
    <div className={styles.who}>
      <span className={styles.face}>
        <Avatar id={id} name={name} size={size} stage={stage} atRisk={isAtRisk(contact, now)} />
      </span>
      <div className={styles.text}>
        <Heading className={styles.name}>
          <bdi>{name}</bdi>
        </Heading>
        {children}
      </div>
      {headline !== undefined && (
        <p className={styles.headline} dir="auto" title={headline}>
          {headline}
        </p>
      )}
    </div>
  );
}
