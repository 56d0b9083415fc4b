import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { countContacts } from "../../../lib/db/lists";
import { deleteSegment, saveSegment } from "../../../lib/db/segments";
import { condition } from "../../../lib/model/segment";
import { networkLabel } from "../../../lib/sites/about";
import { Button } from "../../ui/Button/Button";
import { Field } from "../../ui/Field/Field";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useEntry } from "../../ui/useEntry";
import { GroupForm } from "../Group/Group";
import { type Draft, keepDraft } from "../draft";
import { conditionOf } from "../form";
import styles from "./SegmentForm.module.css";

interface SegmentFormProps {
  start: Draft;
  halfLifeDays: number;
  /** ends it; with the segment to show from now on, or null for everybody, where that changes */
  onClose: (show?: string | null) => void;
}

/** A segment being written: its conditions, what they say in words, and who fits now. */
export function SegmentForm({ start, halfLifeDays, onClose }: SegmentFormProps) {
  const { words } = useLanguage();
  const run = useCommand();
  const { store, problemOf } = useEntry();
  const [draft, setDraft] = useState(start);
  const [now] = useState(() => Date.now());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);

  const { id, name, group } = draft;
  const where = condition.safeParse(conditionOf(group)).data;
  const count = useLive(where && (() => countContacts({ where, asOf: { now, halfLifeDays } })), [where]);

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(next);
  };
  const close = (show?: string | null) => {
    keepDraft(undefined);
    onClose(show);
  };
  const save = async (as: string | undefined) => {
    let saved: string | undefined;
    const isStored = await store(async () => {
      const entry = { name, where: conditionOf(group), ...(as !== undefined && { id: as }) };
      const { segment } = await saveSegment(entry, { now: Date.now() });
      saved = segment.id;
    });
    if (isStored) close(saved);
  };
  const remove = async (segmentId: string) => {
    if (await run(() => deleteSegment(segmentId, { now: Date.now() }), words.segments.deleted(name))) close(null);
  };
  useKeys({ Escape: () => close() });

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save(id);
      }}
    >
      <GroupForm group={group} onChange={(next) => change({ group: next })} />
      <p className={styles.words} role="status">
        {where ? (
          <>
            <strong>{count !== undefined && words.segments.fits(count)}</strong>{" "}
            {words.segment.words(where, networkLabel)}
          </>
        ) : (
          words.segments.incomplete
        )}
      </p>
      <Field
        label={words.segments.name}
        value={name}
        problem={problemOf("name", words.segments.name)}
        onChange={(event) => change({ name: event.target.value })}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="main" disabled={!where}>
          {words.form.save}
        </Button>
        {id !== undefined && (
          <Button disabled={!where} onClick={() => void save(undefined)}>
            {words.segments.asNew}
          </Button>
        )}
        <Button onClick={() => close()}>{words.form.cancel}</Button>
        {id !== undefined && (
          <Button look="plain" className={styles.remove} onClick={() => void remove(id)}>
            {words.form.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
