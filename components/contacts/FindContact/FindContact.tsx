import { type KeyboardEvent, useRef, useState } from "react";
import { searchContacts } from "../../../lib/db/search";
import type { Contact } from "../../../lib/model/records";
import { queryWords } from "../../../lib/model/search";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Icon } from "../../ui/Icon/Icon";
import field from "../../ui/input.module.css";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import styles from "./FindContact.module.css";

/** Hits shown: who is not among them is found by one more letter. */
const most = 6;

interface FindContactProps {
  label: string;
  /** who is not to be found */
  without: string;
  /** organisations before people */
  organisationsFirst?: boolean;
  onChoose: (contact: Contact) => void;
  /** offers to make a contact of what was typed */
  create?: { label: (typed: string) => string; onCreate: (typed: string) => void };
  onClose: () => void;
}

/** Searches one contact: arrows go through the hits, Enter chooses, Escape leaves. */
export function FindContact({ label, without, organisationsFirst = false, ...props }: FindContactProps) {
  const { onChoose, create, onClose } = props;
  const { words } = useLanguage();
  const [query, setQuery] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const isAsking = queryWords(query).length > 0;
  const hits = useLive(isAsking ? () => searchContacts(query, {}, 4 * most) : undefined, [query]);
  const found = (isAsking ? (hits ?? []) : [])
    .map(({ contact }) => contact)
    .filter(({ id }) => id !== without)
    .sort((a, b) => (organisationsFirst ? Number(b.organisation ?? false) - Number(a.organisation ?? false) : 0))
    .slice(0, most);

  const onKey = (event: KeyboardEvent) => {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>("input, li button") ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Escape") onClose();
    else if (event.key === "ArrowDown") stops[Math.min(at + 1, stops.length - 1)]?.focus();
    else if (event.key === "ArrowUp") stops[Math.max(at - 1, 0)]?.focus();
    else if (event.key === "Enter" && at === 0) {
      if (found[0]) onChoose(found[0]);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={box} className={styles.find} onKeyDown={onKey}>
      <input
        autoFocus
        className={field.input}
        type="text"
        inputMode="search"
        dir="auto"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p role="status" className={found.length > 0 ? "unseen" : styles.none}>
        {isAsking && hits && (found.length > 0 ? words.person.find.found(found.length) : words.person.find.none(query))}
      </p>
      {isAsking && (found.length > 0 || create) && (
        <ul className={styles.hits}>
          {found.map((contact) => (
            <li key={contact.id}>
              <button type="button" onClick={() => onChoose(contact)}>
                <Avatar id={contact.id} name={contact.name} size={24} />
                <bdi className={styles.name}>{contact.name}</bdi>
                {contact.handle !== undefined && <bdi className={styles.handle}>@{contact.handle}</bdi>}
              </button>
            </li>
          ))}
          {create && (
            <li>
              <button type="button" onClick={() => create.onCreate(query.trim())}>
                <Icon name="add" />
                <bdi className={styles.name}>{create.label(query.trim())}</bdi>
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
