import { type SubmitEvent, useState } from "react";
import { addStage, editStage, orderStages, removeStage } from "../../../lib/db/pipeline";
import type { PipelineStage } from "../../../lib/model/pipeline";
import { Button } from "../../ui/Button/Button";
import { Field } from "../../ui/Field/Field";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Select } from "../../ui/Select/Select";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { stageName } from "../stageName";
import { useEntry } from "../../ui/useEntry";
import styles from "./StageEditor.module.css";

/** The chance of winning that a stage begins with, in percent. */
const even = 50;

/** The stages themselves: names, chances, order. What is typed is stored when its field is left. */
export function StageEditor({ stages }: { stages: readonly PipelineStage[] }) {
  const { words } = useLanguage();
  const { store, problemOf } = useEntry();
  const [name, setName] = useState("");
  const open = stages.filter(({ is }) => is === "open");
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await store(() => addStage({ name, probability: even }))) setName("");
  };
  return (
    <div className={styles.editor}>
      <ul>
        {stages.map((stage) => (
          <Line key={`${stage.id} ${stage.name} ${stage.probability}`} stage={stage} open={open} />
        ))}
      </ul>
      <form className={styles.add} noValidate onSubmit={(event) => void add(event)}>
        <Field
          label={words.board.stageName}
          value={name}
          problem={problemOf("name", words.board.stageName)}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit">{words.board.addStage}</Button>
      </form>
    </div>
  );
}

function Line({ stage, open }: { stage: PipelineStage; open: readonly PipelineStage[] }) {
  const { words } = useLanguage();
  const run = useCommand();
  const { store, problemOf } = useEntry();
  const shown = stageName(stage, words);
  const [name, setName] = useState(shown);
  const [chance, setChance] = useState(String(stage.probability));
  const [isLeaving, setLeaving] = useState(false);
  const others = open.filter(({ id }) => id !== stage.id);
  const [heir, setHeir] = useState("");
  const at = open.findIndex(({ id }) => id === stage.id);

  const rename = () => {
    if (name.trim() !== shown) void store(() => editStage(stage.id, { name: name.trim() === "" ? undefined : name }));
  };
  const weigh = () => {
    if (chance !== String(stage.probability))
      void store(() => editStage(stage.id, { probability: chance === "" ? undefined : Number(chance) }));
  };
  const shift = (step: 1 | -1) => {
    const ids = open.map(({ id }) => id);
    const [moved = ""] = ids.splice(at, 1);
    ids.splice(at + step, 0, moved);
    void store(() => orderStages(ids));
  };
  const remove = (moveTo?: string) =>
    void run(async () => {
      const removal = await removeStage(stage.id, { now: Date.now(), ...(moveTo !== undefined && { moveTo }) });
      if (removal.is !== "removed") throw new Error(removal.is);
      return removal.undo;
    }, words.board.removed(shown));

  return (
    <li className={styles.line}>
      <div className={styles.fields}>
        <Field
          label={words.board.name}
          aria-label={words.board.nameOf(shown)}
          value={name}
          problem={problemOf("name", words.board.stageName)}
          onChange={(event) => setName(event.target.value)}
          onBlur={rename}
        />
        {stage.is === "open" && (
          <Field
            className={styles.chance}
            label={words.board.chance}
            aria-label={words.board.chanceOf(shown)}
            type="number"
            min={0}
            max={100}
            value={chance}
            problem={problemOf("probability", words.opportunity.chance)}
            onChange={(event) => setChance(event.target.value)}
            onBlur={weigh}
          />
        )}
      </div>
      {stage.is === "open" && (
        <div className={styles.buttons}>
          <IconButton
            icon="down"
            className={styles.up}
            label={words.board.up(shown)}
            disabled={at === 0}
            onClick={() => shift(-1)}
          />
          <IconButton
            icon="down"
            label={words.board.down(shown)}
            disabled={at === open.length - 1}
            onClick={() => shift(1)}
          />
          <IconButton
            icon="close"
            label={words.board.remove(shown)}
            disabled={others.length === 0}
            onClick={() => (stage.count === 0 ? remove() : setLeaving(!isLeaving))}
          />
        </div>
      )}
      {isLeaving && stage.count > 0 && (
        <p className={styles.leaving}>
          <span>{words.board.moveTo(shown, stage.count)}</span>
          <Select
            label={words.board.moveTo(shown, stage.count)}
            value={heir || (others[0]?.id ?? "")}
            options={others.map((other) => ({ value: other.id, label: stageName(other, words) }))}
            onChange={setHeir}
          />
          <Button onClick={() => remove(heir || others[0]?.id)}>{words.board.moveAndRemove}</Button>
        </p>
      )}
    </li>
  );
}
