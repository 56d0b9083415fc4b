import { type KeyboardEvent, useState } from "react";
import { addNote } from "../../../lib/db/notes";
import { tagContacts } from "../../../lib/db/profiles";
import { addTask } from "../../../lib/db/tasks";
import { addDays, dayAt, nextMonday } from "../../../lib/model/calendar";
import { plain } from "../../../lib/model/search";
import { Button } from "../../ui/Button/Button";
import { Chip } from "../../ui/Chip/Chip";
import { useCommand } from "../../ui/Toast/Toasts";
import { isString } from "../../ui/kept";
import { useLanguage } from "../../ui/language";
import { useEscape } from "../../ui/useEscape";
import { useKept } from "../../ui/useKept";
import { useLive } from "../../ui/useLive";
import type { Quick } from "../quick";
import { usePanelWords } from "../usePanelWords";
import styles from "./QuickEntry.module.css";

interface QuickEntryProps {
  quick: Quick;
  name: string;
  /** what keeps a half-typed entry apart from others */
  row: string;
  /** The id of the contact, which is made where there is none yet. */
  contact: () => Promise<string>;
  onClose: () => void;
}

/** One line about somebody: a tag, a note, a task. Enter keeps it, Escape leaves; half of it is kept for the next time. */
export function QuickEntry({ quick, name, row, contact, onClose }: QuickEntryProps) {
  const { words } = useLanguage();
  const said = usePanelWords().quick;
  const run = useCommand();
  const form = useEscape<HTMLFormElement>(onClose);
  const [text, setText] = useKept(`quick.${quick}.${row}`, "", isString);
  const [today] = useState(() => dayAt(Date.now()));
  const [day, setDay] = useState<string | undefined>(today);
  const [isStoring, setStoring] = useState(false);

  const command = async (entry: string): Promise<number | undefined> => {
    const id = await contact();
    const options = { now: Date.now() };
    if (quick === "tag") return tagContacts([id], entry, "add", options);
    if (quick === "note") await addNote(id, entry, options);
    else await addTask({ title: entry, identityId: id, ...(day !== undefined && { dueOn: day }) }, options);
    return undefined;
  };
  const done = { tag: words.person.tagged(name), note: said.noted(name), task: said.tasked(name) };
  const store = async (entry: string) => {
    if (isStoring) return;
    if (entry.trim() === "") return onClose();
    setStoring(true);
    const isStored = await run(() => command(entry), done[quick]);
    setStoring(false);
    if (!isStored) return;
    setText("");
    onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void store(text);
  };

  const label = { tag: said.tagFor(name), note: said.noteFor(name), task: said.taskFor(name) }[quick];
  const days: [label: string, day: string | undefined][] = [
    [words.task.today, today],
    [words.task.tomorrow, addDays(today, 1)],
    [words.task.nextWeek, nextMonday(today)],
    [said.noDay, undefined],
  ];
  return (
    <form
      ref={form}
      className={styles.entry}
      onSubmit={(event) => {
        event.preventDefault();
        void store(text);
      }}
    >
      <div className={styles.line}>
        <textarea
          autoFocus
          dir="auto"
          rows={1}
          className={styles.field}
          aria-label={label}
          placeholder={label}
          value={text}
          onChange={({ target }) => setText(quick === "note" ? target.value : target.value.replaceAll("\n", " "))}
          onKeyDown={onKey}
        />
        <Button type="submit" look="main" disabled={isStoring}>
          {said.keep}
        </Button>
      </div>
      {quick === "task" && (
        <div className={styles.days} role="group" aria-label={said.due}>
          {days.map(([each, value]) => (
            <Chip key={each} on={day === value} onToggle={() => setDay(value)}>
              {each}
            </Chip>
          ))}
        </div>
      )}
      {quick === "tag" && <UsedTags typed={text} onChoose={(tag) => void store(tag)} />}
      <p className={styles.hint}>{said.hint}</p>
    </form>
  );
}

/** Tags offered at most: what fits into two lines. */
const mostTags = 8;

/** Tags in use that begin as what was typed, the commonest first: one press adds one. */
function UsedTags({ typed, onChoose }: { typed: string; onChoose: (tag: string) => void }) {
  const said = usePanelWords().quick;
  const counts = useLive(({ tagCounts }) => tagCounts(), []);
  const begun = plain(typed.trim().replace(/^#/, ""));
  const tags = counts?.map(({ tag }) => tag).filter((tag) => plain(tag).startsWith(begun)) ?? [];
  if (tags.length === 0) return null;
  return (
    <div className={styles.days} role="group" aria-label={said.used}>
      {tags.slice(0, mostTags).map((tag) => (
        <Chip key={tag} on={false} onToggle={() => onChoose(tag)}>
          <bdi>#{tag}</bdi>
        </Chip>
      ))}
    </div>
  );
}
