import { memo, Suspense } from "react";
import type { PersonHere as Person } from "../../../lib/messaging/protocol";
import { totalOf } from "../../../lib/model/breakdown";
import { heatNow } from "../../../lib/model/heat";
import type { Contact } from "../../../lib/model/records";
import { isAtRisk } from "../../../lib/model/rhythm";
import type { TypeCounts } from "../../../lib/model/tally";
import type { Words } from "../../../lib/words";
import { PersonLine } from "../../contacts/PersonLine/PersonLine";
import { SaveButton } from "../../contacts/SaveButton/SaveButton";
import type { Quick } from "../../panel/quick";
import { Heat } from "../../ui/Heat/Heat";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { RowActions } from "../parts";
import { standingOf } from "../standing";
import styles from "./PersonHere.module.css";

interface PersonHereProps {
  /** names the row */
  row: string;
  person: Person;
  contact: Contact | undefined;
  /** what they did this week, of whoever is known */
  week: TypeCounts | undefined;
  halfLifeDays: number;
  /** what is not painted first is there as well */
  isPainted: boolean;
  onQuick: (row: string, quick: Quick) => void;
  onOpen: (id: string) => void;
  onSave: (person: Person, contact: Contact | undefined) => void;
}

/** Somebody on this page: what they wrote here, and what is known of them from elsewhere. */
export const PersonHere = memo(function PersonHere(props: PersonHereProps) {
  const { row, person, contact, week, halfLifeDays, isPainted, onQuick, onOpen, onSave } = props;
  const { words } = useLanguage();
  const now = useNow();
  const name = person.account.name ?? contact?.name ?? person.account.handle ?? row;
  const standing = standingOf(person, contact);
  const known = standing === "known" ? contact : undefined;
  return (
    <PersonLine
      row={row}
      id={contact?.id ?? row}
      name={name}
      handle={person.account.handle}
      stage={known?.stage}
      atRisk={known && isAtRisk(known, now)}
      line={
        <>
          {known && <span className={styles.known}>{knownBy(person, known, week, words)}</span>}
          <bdi className={styles.text}>
            {person.text === undefined ? words.did(person.type, false) : words.quoted(person.text)}
          </bdi>
          {known && <LastExchange contact={known} />}
        </>
      }
      end={
        <span className={styles.end}>
          {standing === "own" ? (
            <span className={styles.known}>{words.own.you}</span>
          ) : (
            <>
              {known && known.lastInteraction && (
                <span className={styles.heat}>
                  <Heat value={heatNow(known.heat, now, halfLifeDays)} />
                </span>
              )}
              <span className={styles.actions}>
                {isPainted && (
                  <Suspense>
                    <RowActions name={name} onQuick={(quick) => onQuick(row, quick)} />
                  </Suspense>
                )}
              </span>
              <SaveButton
                wide={contact?.savedAt === undefined}
                name={name}
                saved={contact?.savedAt !== undefined}
                onSave={() => onSave(person, contact)}
              />
            </>
          )}
        </span>
      }
      onOpen={contact && (() => onOpen(contact.id))}
    />
  );
});

/** When either side last did something. */
function LastExchange({ contact }: { contact: Contact }) {
  const { lastInteraction: theirs, outbound: ours } = contact;
  const when = Math.max(theirs?.when ?? 0, ours?.last ?? 0);
  if (when === 0) return null;
  const about = theirs?.when === when ? theirs.about : undefined;
  return (
    <span className={styles.when}>
      <RelativeTime moment={{ at: when, precision: about ?? "minute", ...(about && { about: true }) }} />
    </span>
  );
}

/** "2nd comment this week"; else how often they engaged in all. */
function knownBy({ type }: Person, { counts }: Contact, week: TypeCounts | undefined, words: Words): string {
  const times = week?.[type] ?? 0;
  return times > 1 ? words.here.nth(times, type) : words.interactions(totalOf(counts));
}
