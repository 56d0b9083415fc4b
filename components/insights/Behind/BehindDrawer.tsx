import { useState } from "react";
import { Link } from "wouter";
import type { PeopleBehind } from "../../../lib/model/insights";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import type { Faces } from "../../../lib/db/load";
import { contactPath } from "../../dashboard/routes";
import { heatNow } from "../../../lib/model/heat";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Button } from "../../ui/Button/Button";
import { Drawer } from "../../ui/Drawer/Drawer";
import { Heat } from "../../ui/Heat/Heat";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { useLive } from "../../ui/useLive";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import type { Behind } from "../behind";
import { useInsightsWords } from "../words";
import styles from "./BehindDrawer.module.css";

/** People read at a time. */
const page = 50;

/** Finds those behind a number, the hottest first, so many of them. */
export type FindBehind = (of: Behind["of"], limit: number) => Promise<PeopleBehind>;

interface BehindDrawerProps {
  behind: Behind;
  find: FindBehind;
  /** what else the answer depends on, as plain data */
  inputs: readonly unknown[];
  halfLifeDays: number;
  onClose: () => void;
}

/** The people behind a number, beside the page. */
export function BehindDrawer({ behind: { of, title }, find, inputs, halfLifeDays, onClose }: BehindDrawerProps) {
  const words = useInsightsWords().drawer;
  const { words: all } = useLanguage();
  const [limit, setLimit] = useState(page);
  const found = useLive(
    async (database) => {
      const { ids, count, totals, total } = await find(of, limit);
      const times = new Map(ids.map((id, at) => [id, totals?.[at]]));
      return { count, total, times, contacts: await contactsWith(database, ids) };
    },
    [of, limit, ...inputs],
  );
  return (
    <Drawer open title={title} onClose={onClose}>
      <div className={styles.people} aria-busy={!found}>
        {found ? (
          <p role="status" className={styles.counts}>
            <span>{found.count === 0 ? words.none : words.count(found.count)}</span>
            {(found.total ?? 0) > 0 && <span>{all.interactions(found.total ?? 0)}</span>}
          </p>
        ) : (
          <Skeleton lines={6} />
        )}
        {found && (
          <ol className={styles.list} aria-label={words.label}>
            {found.contacts.map((contact) => (
              <Person
                key={contact.id}
                contact={contact}
                times={found.times.get(contact.id)}
                halfLifeDays={halfLifeDays}
              />
            ))}
          </ol>
        )}
        {found && found.count > limit && (
          <Button onClick={() => setLimit(limit + page)} className={styles.more}>
            {words.more}
          </Button>
        )}
      </div>
    </Drawer>
  );
}

interface PersonProps {
  contact: Contact;
  /** how many of the counted interactions are theirs, where such are counted */
  times: number | undefined;
  halfLifeDays: number;
}

function Person({ contact, times, halfLifeDays }: PersonProps) {
  const now = useNow();
  const { words } = useLanguage();
  const { id, name, stage, heat } = contact;
  return (
    <li>
      <Link href={contactPath(id)} className={styles.person}>
        <Avatar id={id} name={name} size={28} stage={stage} atRisk={isAtRisk(contact, now)} />
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
        <span className={styles.stage}>
          {times === undefined ? words.stage.names[stage] : words.interactions(times)}
        </span>
        <Heat value={heatNow(heat, now, halfLifeDays)} />
      </Link>
    </li>
  );
}

async function contactsWith({ getContact }: Faces, ids: readonly string[]): Promise<Contact[]> {
  const contacts = await Promise.all(ids.map((id) => getContact(id)));
  return contacts.filter((contact) => contact !== undefined);
}
