import { lazy, Suspense, type SubmitEvent, useState } from "react";
import { contactIds, countContacts } from "../../../lib/db/lists";
import { setInformed, setStage, tagContacts } from "../../../lib/db/profiles";
import { addTaskForEach } from "../../../lib/db/tasks";
import { send } from "../../../lib/messaging/send";
import { dayAt } from "../../../lib/model/calendar";
import { defined } from "../../../lib/model/defined";
import type { Whom } from "../../../lib/model/filter";
import { type Stage, stages } from "../../../lib/model/stage";
import { TaskForm } from "../../tasks/TaskForm/TaskForm";
import { Button } from "../../ui/Button/Button";
import { Field } from "../../ui/Field/Field";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Select } from "../../ui/Select/Select";
import { useCommand, useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
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
  const run = useCommand();
  const tell = useToast();
  const [asks, setAsks] = useState<Asked>();
  const all = useLive(whom && (() => countContacts(whom)), [whom]);
  const ids = [...selected];
  const count = ids.length;
  const isNobody = count === 0;

  const stage = (chosen: Stage | "auto") => {
    const name = chosen === "auto" ? words.bulk.auto : words.stage.names[chosen];
    void run(
      () => setStage(ids, chosen === "auto" ? undefined : chosen, { now: Date.now() }),
      words.bulk.staged(count, name),
    );
  };
  const inform = () => {
    const now = Date.now();
    void run(() => setInformed(ids, dayAt(now), { now }), words.bulk.informed(count));
  };
  const remove = async () => {
    try {
      const reply = await send({ kind: "delete-contacts", ids });
      if (!reply.ok)
        return tell({ text: reply.reason === "many" ? words.bulk.tooMany : words.toast.failed, isTrouble: true });
      tell({ text: words.bulk.removed(count), entry: reply.entry });
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
          onStore={async (fields) => {
            const entry = await addTaskForEach(ids, { ...defined(fields), title: fields.title }, { now: Date.now() });
            tell({ text: words.bulk.tasked(count), entry });
          }}
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
  const run = useCommand();
  const [tag, setTag] = useState("");
  const name = tag.trim().replace(/^#/, "");
  const change = async (how: "add" | "remove") => {
    if (name === "") return;
    const done = how === "add" ? words.bulk.tagged : words.bulk.untagged;
    if (await run(() => tagContacts(ids, name, how, { now: Date.now() }), done(ids.length, name))) onClose();
  };
  return (
    <form
      className={styles.tag}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void change("add");
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
      <Button disabled={name === ""} onClick={() => void change("remove")}>
        {words.bulk.untag}
      </Button>
    </form>
  );
}
