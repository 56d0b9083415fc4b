/** What stands in the cells of the table of contacts. */
import type { ComponentType } from "react";
import { heatNow } from "../../../lib/model/heat";
import { totalOf } from "../../../lib/model/breakdown";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import { networkLabel } from "../../../lib/sites/about";
import { byHand } from "../../../lib/model/fold";
import { hrefOf } from "../../dashboard/location";
import { contactPath, type ContactsQuery } from "../../dashboard/routes";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Heat } from "../../ui/Heat/Heat";
import { Icon } from "../../ui/Icon/Icon";
import { useLanguage } from "../../ui/language";
import { LastWords } from "../ContactRow/ContactRow";
import { useContactsWords } from "../pageWords";
import styles from "./cells.module.css";
import type { ColumnId } from "./columnIds";

export interface CellProps {
  contact: Contact;
  halfLifeDays: number;
  /** ms UTC; one for the whole table, where hundreds of cells come and go in a second */
  now: number;
  /** the list they stand in */
  from: ContactsQuery;
}

/** The face with the ring of the stage, the name that leads to the page, the handle. */
function Name({ contact, now, from }: CellProps) {
  const { id, name, handle, stage, savedAt } = contact;
  const { words } = useLanguage();
  return (
    <span className={styles.person}>
      <Avatar id={id} name={name} size={26} stage={stage} atRisk={isAtRisk(contact, now)} />
      <span className={styles.who}>
        <a href={hrefOf(contactPath(id, { from }))} tabIndex={-1} className={styles.name}>
          <bdi>{name}</bdi>
        </a>
        {savedAt !== undefined && (
          <span className={styles.star} role="img" aria-label={words.save.saved}>
            <Icon name="star" size={12} filled />
          </span>
        )}
        {handle !== undefined && <bdi className={styles.handle}>@{handle}</bdi>}
      </span>
    </span>
  );
}

function LastExchange({ contact }: CellProps) {
  return (
    <span className={styles.last}>
      <LastWords contact={contact} />
    </span>
  );
}

function HeatNow({ contact, halfLifeDays, now }: CellProps) {
  return contact.lastInteraction ? <Heat value={heatNow(contact.heat, now, halfLifeDays)} /> : null;
}

function Networks({ contact }: CellProps) {
  const { words, speech } = useLanguage();
  const names = contact.networks.map((network) =>
    network === byHand ? words.person.accounts.byHand : networkLabel(network),
  );
  const text = speech.list(names);
  return <span title={text}>{text}</span>;
}

function StageName({ contact, now }: CellProps) {
  const { words } = useLanguage();
  return <span>{isAtRisk(contact, now) ? words.rhythm.atRisk : words.stage.names[contact.stage]}</span>;
}

function Tags({ contact: { tags } }: CellProps) {
  return (
    <span className={styles.tags} title={tags.length > 0 ? tags.map((tag) => `#${tag}`).join(" ") : undefined}>
      {tags.map((tag) => (
        <bdi key={tag} className={styles.tag}>
          #{tag}
        </bdi>
      ))}
    </span>
  );
}

function Company({ contact: { company } }: CellProps) {
  return company === undefined ? null : <bdi title={company}>{company}</bdi>;
}

function Role({ contact: { role } }: CellProps) {
  return role === undefined ? null : <bdi title={role}>{role}</bdi>;
}

function Total({ contact }: CellProps) {
  const { speech } = useLanguage();
  return <span>{speech.number(totalOf(contact.counts))}</span>;
}

function FirstSeen({ contact }: CellProps) {
  const { speech } = useLanguage();
  return <span>{speech.date(contact.first)}</span>;
}

function Rating({ contact: { rating } }: CellProps) {
  const words = useContactsWords();
  if (rating === undefined) return null;
  return (
    <span className={styles.rating} role="img" aria-label={words.rated(rating)}>
      {Array.from({ length: rating }, (_, at) => (
        <Icon key={at} name="star" size={12} filled />
      ))}
    </span>
  );
}

/** By column. */
export const cells: Record<ColumnId | "name", ComponentType<CellProps>> = {
  name: Name,
  last: LastExchange,
  heat: HeatNow,
  breadth: Networks,
  stage: StageName,
  tags: Tags,
  company: Company,
  role: Role,
  total: Total,
  first: FirstSeen,
  rating: Rating,
};
