import { heatNow } from "../../../lib/model/heat";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import { Link } from "wouter";
import { contactPath } from "../../dashboard/routes";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Badge } from "../../ui/Badge/Badge";
import { Heat } from "../../ui/Heat/Heat";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { useInboxWords } from "../words";
import styles from "./Glance.module.css";

/** Who somebody is in a few words: stage, heat, when the last exchange was, who owes whom a reply. */
export function Glance({ contact, halfLifeDays }: { contact: Contact; halfLifeDays: number }) {
  const { words } = useLanguage();
  const { glance } = useInboxWords();
  const now = useNow();
  const { id, name, handle, headline, stage, has, outbound, last, lastInteraction } = contact;
  const exchanged = Math.max(lastInteraction ? last : 0, outbound?.last ?? 0);
  const atRisk = isAtRisk(contact, now);
  const asks = has.asks ?? 0;
  return (
    <header className={styles.glance} aria-label={glance.label}>
      <Avatar id={id} name={name} size={44} stage={stage} atRisk={atRisk} />
      <div className={styles.who}>
        <h2 className={styles.name}>
          <Link href={contactPath(id)} aria-label={glance.openPerson(name)}>
            <bdi>{name}</bdi>
          </Link>
          {handle !== undefined && <bdi className={styles.handle}>@{handle}</bdi>}
        </h2>
        {headline !== undefined && (
          <p className={styles.headline} dir="auto">
            {headline}
          </p>
        )}
        <ul className={styles.facts}>
          <li>
            <Badge tone={atRisk ? "warn" : "plain"}>
              {atRisk ? `${words.stage.names[stage]} · ${words.rhythm.atRisk}` : words.stage.names[stage]}
            </Badge>
          </li>
          {lastInteraction && (
            <li>
              <Heat value={heatNow(contact.heat, now, halfLifeDays)} />
            </li>
          )}
          <li>
            <span className={styles.quiet}>{glance.lastExchange}</span>{" "}
            {exchanged > 0 ? <RelativeTime moment={{ at: exchanged, precision: "minute" }} /> : glance.none}
          </li>
          <li className={styles.owes} data-owes={asks > 0}>
            {asks > 0 ? glance.theyWait(asks) : outbound && outbound.last > last ? glance.theirTurn : glance.even}
          </li>
        </ul>
      </div>
    </header>
  );
}
