import { lazy, Suspense, type SubmitEvent, useState } from "react";
import { doToMany } from "../../../lib/db/bulk";
import { contactIds, countContacts } from "../../../lib/db/lists";
import { send } from "../../../lib/messaging/send";
import type { BulkEdit } from "../../../lib/model/bulk";
import { dayAt } from "../../../lib/model/calendar";
import { defined } from "../../../lib/model/defined";
import type { Whom } from "../../../lib/model/filter";
import { type Stage, stages } from "../../../lib/model/stage";
import { TaskForm } from "../../tasks/TaskForm/TaskForm";
import { Button } from "../../ui/Button/Button";
import { Field } from "../../ui/Field/Field";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Select } from "../../ui/Select/Select";
import { useToast, useWorking } from "../../ui/Toast/Toasts";
import { failure } from "../../ui/Toast/said";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { doneWords } from "../BulkRun/doneWords";
import styles from "./Bulk.module.css";

const ExportDialog = lazy(async () => ({
  default: (await import("../../exchange/ExportDialog/ExportDialog")).ExportDialog,
}));

const EraseDialog = lazy(async () => ({
  default: (await import("../../privacy/EraseDialog/EraseDialog")).EraseDialog,
}));

interface BulkProps {
  selected: ReadonlySet<string>;
  /** whom the list shows; undefined where it shows what was searched for, of which there is no "all" */
  whom: Whom | undefined;
  halfLifeDays: number;
  onAdd: (ids: readonly string[]) => void;
  onEnd: () => void;
}

/** What can be done with all who are selected; each in one step, with one undo. */
export function Bulk({ selected, whom, halfLifeDays, onAdd, onEnd }: BulkProps) {
  const { words } = useLanguage();
  const tell = useToast();
  const work = useWorking();
  const { attempt, perform } = useDeed();
  const [asks, setAsks] = useState<Asked>();
  const all = useLive(whom && (() => countContacts(whom)), [whom]);
  const ids = [...selected];
  const count = ids.length;
  const isNobody = count === 0;

  const stage = (chosen: Stage | "auto") =>
    void attempt(ids, { is: "stage", ...(chosen !== "auto" && { stage: chosen }) });
  const inform = () => void attempt(ids, { is: "informed", day: dayAt(Date.now()) });
  const remove = async () => {
    try {
      const reply = await work(() => send({ kind: "delete-contacts", ids }));
      if (!reply.ok)
        return tell({ text: reply.reason === "busy" ? words.toast.busy : words.toast.failed, isTrouble: true });
      if (!reply.isLater) tell({ text: words.bulk.removed(count), entry: reply.entry });
      onEnd();
    } catch {
      tell({ text: words.toast.failed, isTrouble: true });
    }
  };

  return (
    <div className={styles.bulk} role="group" aria-label={words.bulk.bar}>
      <div className={styles.line}>
        <strong role="status">{words.bulk.selected(count)}</strong>
        {whom && all !== undefined && all > count && (
          <Button look="plain" className={styles.all} onClick={() => void contactIds(whom).then(onAdd)}>
            {words.bulk.all(all)}
          </Button>
        )}
        <IconButton icon="close" className={styles.end} label={words.bulk.clear} onClick={onEnd} />
      </div>
      <div className={styles.line}>
        <Action is="tag" label={words.bulk.tag} {...{ asks, setAsks, isNobody }} />
        <Select<Stage | "auto" | "">
          label={words.bulk.stage}
          value=""
          options={[
            { value: "", label: words.bulk.stage },
            ...stages.map((value) => ({ value, label: words.stage.names[value] })),
            { value: "auto", label: words.bulk.auto },
          ]}
          onChange={(chosen) => chosen !== "" && !isNobody && stage(chosen)}
        />
        <Action is="task" label={words.bulk.task} {...{ asks, setAsks, isNobody }} />
        <Button className={styles.action} disabled={isNobody} onClick={inform}>
          {words.bulk.inform}
        </Button>
        <Action is="export" label={words.bulk.export} {...{ asks, setAsks, isNobody }} />
        <Action is="remove" label={words.bulk.remove} {...{ asks, setAsks, isNobody }} />
        <Action is="erase" label={words.bulk.erase} {...{ asks, setAsks, isNobody }} />
      </div>
      {asks === "tag" && !isNobody && <TagForm ids={ids} onClose={() => setAsks(undefined)} />}
      {asks === "task" && !isNobody && (
        <TaskForm
          button={words.bulk.addTask}
          onStore={(fields) => perform(ids, { is: "task", task: { ...defined(fields), title: fields.title } })}
          onClose={() => setAsks(undefined)}
        />
      )}
      {asks === "export" && !isNobody && (
        <Suspense>
          <ExportDialog ids={ids} halfLifeDays={halfLifeDays} onClose={() => setAsks(undefined)} />
        </Suspense>
      )}
      {asks === "erase" && !isNobody && (
        <Suspense>
          <EraseDialog ids={ids} onClose={() => setAsks(undefined)} onErased={onEnd} />
        </Suspense>
      )}
      {asks === "remove" && !isNobody && (
        <div className={styles.line}>
          <span className={styles.sure}>{words.bulk.removeSure(count)}</span>
          <Button autoFocus onClick={() => void remove()}>
            {words.bulk.remove}
          </Button>
          <Button onClick={() => setAsks(undefined)}>{words.form.cancel}</Button>
        </div>
      )}
    </div>
  );
}

type Doing = (ids: readonly string[], deed: BulkEdit) => Promise<boolean>;

/**
 * Does something to many and says what was done, with its undo. What takes longer than anybody waits is left to the worker, see
 * BulkRun. `attempt` says that it failed and resolves with false; `perform` rejects, for a form that says what will not do.
 */
function useDeed(): { attempt: Doing; perform: Doing } {
  const { words } = useLanguage();
  const tell = useToast();
  const work = useWorking();
  const perform: Doing = async (ids, deed) => {
    const entry = await work(() => doToMany(ids, deed, { now: Date.now() }));
    if (entry !== "later") tell({ text: doneWords(words, deed, ids.length), entry });
    // the worker looks by itself within a minute
    else await send({ kind: "work" }).catch(() => {});
    return true;
  };
  const attempt: Doing = async (ids, deed) => {
    try {
      return await perform(ids, deed);
    } catch (error) {
      tell(failure(error, words));
      return false;
    }
  };
  return { attempt, perform };
}

type Asked = "tag" | "task" | "export" | "remove" | "erase" | undefined;

/** A button that opens what it still has to ask. */
function Action(props: {
  is: NonNullable<Asked>;
  label: string;
  asks: Asked;
  setAsks: (asks: Asked) => void;
  isNobody: boolean;
}) {
  const { is, label, asks, setAsks, isNobody } = props;
  return (
    <Button
      className={styles.action}
      disabled={isNobody}
      aria-expanded={asks === is}
      onClick={() => setAsks(asks === is ? undefined : is)}
    >
      {label}
    </Button>
  );
}

function TagForm({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const { words } = useLanguage();
  const { attempt } = useDeed();
  const [tag, setTag] = useState("");
  const name = tag.trim().replace(/^#/, "");
  const change = async (is: "tag" | "untag") => {
    if (name !== "" && (await attempt(ids, { is, tag: name }))) onClose();
  };
  return (
    <form
      className={styles.tag}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void change("tag");
      }}
    >
      <Field
        label={words.bulk.tagName}
        autoFocus
        value={tag}
        onChange={(event) => setTag(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }}
      />
      <Button type="submit" look="main" disabled={name === ""}>
        {words.bulk.tag}
      </Button>
      <Button disabled={name === ""} onClick={() => void change("untag")}>
        {words.bulk.untag}
      </Button>
    </form>
  );
}
