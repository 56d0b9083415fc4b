import { type KeyboardEvent, useId, useState } from "react";
import { setTags } from "../../../lib/db/profiles";
import type { Contact } from "../../../lib/model/records";
import { Pill } from "../../ui/Pill/Pill";
import { useCommand } from "../../ui/Toast/Toasts";
import { isString } from "../../ui/kept";
import { useLanguage } from "../../ui/language";
import { useKept } from "../../ui/useKept";
import { useLive } from "../../ui/useLive";
import styles from "./Tags.module.css";

/** The user's tags on a contact: each is stored when Enter, a comma or leaving the field ends it. */
export function Tags({ contact }: { contact: Contact }) {
  const { words } = useLanguage();
  const [typed, setTyped] = useKept(`tag.${contact.id}`, "", isString);
  const [isStoring, setStoring] = useState(false);
  // those that others have, offered from the first touch on
  const [isAsked, setIsAsked] = useState(false);
  const known = useLive(isAsked ? ({ tagCounts }) => tagCounts() : undefined, []);
  const id = useId();
  const run = useCommand();
  const set = (tags: readonly string[]) =>
    run(() => setTags(contact.id, tags, { now: Date.now() }), words.person.tagged(contact.name));

  const add = async () => {
    const tags = typed.split(",").filter((tag) => tag.trim() !== "");
    if (tags.length === 0 || isStoring) return;
    setStoring(true);
    const isStored = await set([...contact.tags, ...tags]);
    setStoring(false);
    if (isStored) setTyped("");
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      void add();
    } else if (event.key === "Backspace" && typed === "" && contact.tags.length > 0) {
      void set(contact.tags.slice(0, -1));
    } else if (event.key === "Escape" && typed !== "") {
      event.preventDefault();
      event.stopPropagation();
      setTyped("");
    }
  };

  return (
    <ul className={styles.tags} aria-label={words.contact.tags} data-spot="tag">
      {contact.tags.map((tag) => (
        <Pill
          key={tag}
          removeLabel={words.contact.removeTag(tag)}
          onRemove={() => void set(contact.tags.filter((each) => each !== tag))}
        >
          <bdi>#{tag}</bdi>
        </Pill>
      ))}
      <li className={styles.add}>
        <input
          type="text"
          dir="auto"
          aria-label={words.contact.addTag}
          placeholder={words.contact.addTag}
          value={typed}
          list={id}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKey}
          onFocus={() => setIsAsked(true)}
          onBlur={() => void add()}
        />
        <datalist id={id}>
          {known
            ?.filter(({ tag }) => !contact.tags.includes(tag))
            .map(({ tag }) => (
              <option key={tag} value={tag} aria-label={tag} />
            ))}
        </datalist>
      </li>
    </ul>
  );
}
