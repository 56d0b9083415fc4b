import { useId, useState } from "react";
import { linesOf } from "../../../lib/db/talk";
import type { Contact } from "../../../lib/model/records";
import { useSettingsHere } from "../../settings/useSettings";
import { HistoryLine } from "../../timeline/HistoryLine/HistoryLine";
import { Button } from "../../ui/Button/Button";
import { Chip } from "../../ui/Chip/Chip";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { askInterests } from "./ask";
import styles from "./Interests.module.css";
import { useInterestsWords } from "./words";

/** Texts shown at first, and more each time they are asked for. */
const few = 3;
const more = 20;

/** What somebody cares about, and what they said of it. Nothing of whom hardly anything is known. To be keyed by contact. */
export function Interests({ contact, halfLifeDays }: { contact: Contact; halfLifeDays: number }) {
  const words = useInterestsWords();
  const { speech } = useLanguage();
  const { specialInterests: allowSpecial } = useSettingsHere();
  const title = useId();
  const [open, setOpen] = useState<string>();
  const found = useLive(
    () => askInterests(contact.id, { now: Date.now(), halfLifeDays, allowSpecial }),
    [contact.id, contact.last, halfLifeDays, allowSpecial],
  );
  const opened = found?.find(({ term }) => term === open);
  const { comment = 0, reply = 0, mention = 0, quote = 0 } = contact.counts;
  if (comment + reply + mention + quote < 2) return null;
  return (
    <section className={styles.interests} aria-labelledby={title} aria-busy={!found}>
      <h2 id={title} title={words.text}>
        {words.title}
      </h2>
      {found?.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {found && found.length > 0 && (
        <ul className={styles.chips}>
          {found.map(({ term, posts }) => (
            <li key={term}>
              <Chip on={term === open} onToggle={(on) => setOpen(on ? term : undefined)}>
                <span aria-hidden>
                  <bdi>{term}</bdi> <span className={styles.count}>{speech.number(posts)}</span>
                </span>
                <span className="unseen">{words.chip(term, posts)}</span>
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {opened && <Texts key={opened.term} title={words.texts(opened.term)} ids={opened.ids} />}
    </section>
  );
}

function Texts({ title, ids }: { title: string; ids: readonly string[] }) {
  const words = useInterestsWords();
  const [shown, setShown] = useState(few);
  const lines = useLive(() => linesOf(ids.slice(0, shown)), [ids, shown]);
  return (
    <div role="group" aria-label={title} className={styles.texts}>
      {lines?.map((line) => (
        <HistoryLine key={line.interaction.id} line={{ ...line, direction: "inbound" }} />
      ))}
      {lines && ids.length > shown && <Button onClick={() => setShown(shown + more)}>{words.more}</Button>}
    </div>
  );
}
