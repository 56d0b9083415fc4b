import { useCallback, useEffect, useState } from "react";
import { historyOf } from "../../../lib/db/history";
import type { Interaction } from "../../../lib/model/records";
import { EndMark } from "../../ui/EndMark/EndMark";
import { isNumber, keep, kept } from "../../ui/kept";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { HistoryLine } from "../HistoryLine/HistoryLine";
import styles from "./Timeline.module.css";

/** Lines read at a time: more than are in sight under the person. */
const page = 15;

type Place = Pick<Interaction, "id" | "when">;

/**
 * Everything somebody did, newest first. Pages are read as their end comes into sight, each a live query of its own that
 * goes on after the last line of the page before.
 */
export function Timeline({ contactId }: { contactId: string }) {
  const { words } = useLanguage();
  const [ends, setEnds] = useState<readonly (Place | undefined)[]>([]);
  // as many pages as were open when the contact was left, so that the place can be found again
  const [wanted, setWanted] = useState(() => kept(`contact.${contactId}.pages`, isNumber) ?? 1);
  const [isEmpty, setEmpty] = useState(false);

  const onRead = useCallback((at: number, count: number, end: Place | undefined) => {
    if (at === 0) setEmpty(count === 0);
    setEnds((before) =>
      before[at]?.id === end?.id && before.length > at
        ? before
        : [...before.slice(0, at), end, ...before.slice(at + 1)],
    );
  }, []);
  const more = useCallback(() => {
    setWanted((now) => {
      keep(`contact.${contactId}.pages`, now + 1);
      return now + 1;
    });
  }, [contactId]);

  // a page is known by the end of the one before it
  const known = 1 + ends.filter((end) => end !== undefined).length;
  const shown = Math.min(wanted, known);
  return (
    <section className={styles.timeline}>
      <h2 className={styles.title}>{words.history.title}</h2>
      {isEmpty && <p className={styles.empty}>{words.history.empty}</p>}
      {Array.from({ length: shown }, (_, at) => (
        <Page key={at} at={at} contactId={contactId} before={ends[at - 1]} onRead={onRead} />
      ))}
      {known > wanted && <EndMark key={shown} onSeen={more} />}
    </section>
  );
}

function Page(props: {
  at: number;
  contactId: string;
  before: Place | undefined;
  onRead: (at: number, count: number, end: Place | undefined) => void;
}) {
  const { at, contactId, before, onRead } = props;
  const { speech } = useLanguage();
  const lines = useLive(
    () => historyOf(contactId, { limit: page, ...(before && { before }) }),
    [contactId, before?.id, before?.when],
  );
  useEffect(() => {
    if (lines) onRead(at, lines.length, lines[page - 1]?.interaction);
  }, [at, lines, onRead]);

  let month = before ? speech.month(before.when) : undefined;
  return lines?.map((line) => {
    const own = speech.month(line.interaction.when);
    const opens = own !== month;
    month = own;
    return (
      <div key={line.interaction.id} className={styles.line}>
        {opens && <h3 className={styles.month}>{own}</h3>}
        <HistoryLine line={line} />
      </div>
    );
  });
}
