import type { Task } from "../../../lib/model/task";
import { isOverdue } from "../../../lib/model/task";
import { Icon } from "../../ui/Icon/Icon";
import { Menu } from "../../ui/Menu/Menu";
import type { MenuItem } from "../../ui/Menu/item";
import { useLanguage } from "../../ui/language";
import { useNow } from "../../ui/useNow";
import { dueWords, untilWords } from "../dueWords";
import styles from "./TaskRow.module.css";

const none: readonly MenuItem[] = [];

interface TaskRowProps {
  task: Task;
  /** whom it is about; left out where that is plain */
  about?: string | undefined;
  /** more that is to be known of it */
  note?: string | undefined;
  onFinish: (isDone: boolean) => void;
  /** opens it, or whom it is about */
  onOpen?: (() => void) | undefined;
  menu?: readonly MenuItem[];
}

/** A task: a ring that ticks it off, what and when, and the rest in a menu. */
export function TaskRow({ task, about, note, onFinish, onOpen, menu = none }: TaskRowProps) {
  const { words, speech } = useLanguage();
  const now = useNow();
  const isDone = task.doneAt !== undefined;
  // when it was done says more than when it should have been
  const due = isDone && note !== undefined ? undefined : dueWords(task, now, speech);
  const isLate = isOverdue(task, now);
  const { snoozedUntil = 0 } = task;
  const inside = (
    <>
      <bdi className={styles.title}>{task.title}</bdi>
      <span className={styles.line}>
        {due !== undefined && (
          <span data-late={isLate}>
            {due}
            {isLate && ` · ${words.today.late}`}
          </span>
        )}
        {!isDone && snoozedUntil > now && <span>{words.today.nowSnoozed(untilWords(snoozedUntil, now, speech))}</span>}
        {note !== undefined && <span>{note}</span>}
        {task.repeat && <span>{words.task.every(task.repeat.every, task.repeat.unit)}</span>}
        {about !== undefined && <bdi>{about}</bdi>}
      </span>
    </>
  );
  return (
    <div className={styles.row} data-row={task.id} data-done={isDone}>
      <button
        type="button"
        className={styles.ring}
        aria-label={isDone ? words.task.reopen(task.title) : words.task.finish(task.title)}
        aria-pressed={isDone}
        onClick={() => onFinish(!isDone)}
      >
        <span>{isDone && <Icon name="check" size={12} />}</span>
      </button>
      {onOpen ? (
        <button type="button" data-open className={styles.text} onClick={onOpen}>
          {inside}
        </button>
      ) : (
        <div data-open tabIndex={-1} className={styles.text}>
          {inside}
        </div>
      )}
      {menu.length > 0 && <Menu label={words.form.moreFor(task.title)} items={menu} />}
    </div>
  );
}
