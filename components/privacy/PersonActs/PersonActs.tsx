import type { ReactNode } from "react";
import { useLocation } from "wouter";
import type { Contact } from "../../../lib/model/records";
import { PersonLine } from "../../contacts/PersonLine/PersonLine";
import { contactPath } from "../../dashboard/routes";
import styles from "./PersonActs.module.css";

interface PersonActsProps {
  contact: Contact;
  /** the quieter second line */
  line: string;
  /** what can be done with them, in one press each */
  children: ReactNode;
}

/** One of a list of people of whom something is to be decided; the buttons stand below where there is no room. */
export function PersonActs({ contact: { id, name, handle, stage }, line, children }: PersonActsProps) {
  const [, goTo] = useLocation();
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <PersonLine row={id} {...{ id, name, handle, stage, line }} onOpen={() => goTo(contactPath(id))} />
      </div>
      <span className={styles.acts}>{children}</span>
    </li>
  );
}
