import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useRef, useState } from "react";
import type { Card } from "../../../lib/db/opportunities";
import { dayAt } from "../../../lib/model/calendar";
import { moneyWords } from "../../../lib/words/money";
import { dayWords } from "../../tasks/dueWords";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Menu } from "../../ui/Menu/Menu";
import type { MenuItem } from "../../ui/Menu/item";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { usePipelineWords } from "../words";
import styles from "./BoardCard.module.css";

interface BoardCardProps {
  card: Card;
  menu: readonly MenuItem[];
  onOpen: () => void;
}

/** An opportunity on the board: what, how much, with whom, by when. It can be dragged; its menu does the same. */
export function BoardCard({ card, menu, onOpen }: BoardCardProps) {
  const { words, speech } = useLanguage();
  const said = usePipelineWords();
  const now = useNow();
  const element = useRef<HTMLDivElement>(null);
  const [isDragged, setDragged] = useState(false);
  const { opportunity, contact, company } = card;
  const { id, title, value, closeOn, closedAt, lostReason } = opportunity;
  useEffect(() => {
    if (!element.current) return;
    return draggable({
      element: element.current,
      getInitialData: () => ({ opportunity: id }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [id]);
  const isLate = closeOn !== undefined && closedAt === undefined && closeOn < dayAt(now);
  return (
    <div ref={element} className={styles.card} data-row={id} data-dragged={isDragged}>
      <button type="button" data-open className={styles.open} onClick={onOpen}>
        <bdi className={styles.title}>{title}</bdi>
        {value && <span>{moneyWords(value, speech.locale)}</span>}
        {contact && (
          <span className={styles.who}>
            <Avatar id={contact.id} name={contact.name} size={20} />
            <bdi>{company ? `${contact.name} · ${company.name}` : contact.name}</bdi>
          </span>
        )}
        {closeOn !== undefined && closedAt === undefined && (
          <span className={styles.quiet} data-late={isLate}>
            {words.opportunity.closes(dayWords(closeOn, now, speech))}
            {isLate && ` · ${said.late}`}
          </span>
        )}
        {lostReason !== undefined && <bdi className={styles.quiet}>{lostReason}</bdi>}
      </button>
      <span className={styles.menu}>
        <Menu label={said.actions(title)} items={menu} />
      </span>
    </div>
  );
}
