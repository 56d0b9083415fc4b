import { useLocation } from "wouter";
import { peopleAt, type Preview } from "../../../lib/db/retention";
import { PersonLine } from "../../contacts/PersonLine/PersonLine";
import { contactPath } from "../../dashboard/routes";
import { useLive } from "../../ui/useLive";
import { VirtualList } from "../../ui/VirtualList/VirtualList";
import { usePrivacyWords } from "../words";
import styles from "./Retention.module.css";

const rowHeight = 52;
/** Read at a time, around what is in sight. */
const page = 50;

/** Those who go, the longest silent first. */
export function DueList({ people }: { people: Preview["people"] }) {
  const words = usePrivacyWords().retention;
  return (
    <div className={styles.list} style={{ blockSize: Math.min(people.length, 6) * rowHeight }}>
      <VirtualList
        count={people.length}
        rowHeight={rowHeight}
        label={words.list}
        renderRow={(at) => <Row people={people} at={at} />}
      />
    </div>
  );
}

function Row({ people, at }: { people: Preview["people"]; at: number }) {
  const words = usePrivacyWords().retention;
  const [, goTo] = useLocation();
  const from = Math.floor(at / page) * page;
  const ids = people.slice(from, from + page).map(({ id }) => id);
  const contacts = useLive(() => peopleAt(ids), ids);
  const due = people[at];
  if (!due) return null;
  const contact = contacts?.[at - from];
  return (
    <PersonLine
      row={due.id}
      id={due.id}
      name={contact?.name ?? ""}
      handle={contact?.handle}
      line={`${words.silentSince(due.since)} · ${words.row(due.interactions, due.isWhole)}`}
      onOpen={contact && (() => goTo(contactPath(due.id)))}
    />
  );
}
