import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { type RuleEntry, saveRule, tryRule } from "../../../lib/db/rules";
import { interactionTypes } from "../../../lib/model/engagement";
import { type Action, type Hit, type Rule, rule as schema } from "../../../lib/model/rule";
import { stages } from "../../../lib/model/stage";
import { abouts } from "../../../lib/sites/about";
import { type Group, conditionOf, groupOf } from "../../segments/form";
import { GroupForm } from "../../segments/Group/Group";
import { Button } from "../../ui/Button/Button";
import { Chip } from "../../ui/Chip/Chip";
import { Field } from "../../ui/Field/Field";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { useEntry } from "../../ui/useEntry";
import { ruleWords } from "../ruleWords";
import styles from "./RuleForm.module.css";

/** Interactions that a rule is tried on, and hits of it that are named. */
const tried = 1_000;
const named = 8;

interface RuleFormProps {
  /** the rule to change; a new one where it is absent */
  rule: Rule | undefined;
  halfLifeDays: number;
  onClose: () => void;
}

/** A rule being written: when, from whom, then what; and what it would have done. */
export function RuleForm({ rule, halfLifeDays, onClose }: RuleFormProps) {
  const { words } = useLanguage();
  const { store, problemOf } = useEntry();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(rule?.name ?? "");
  const [when, setWhen] = useState<Rule["when"]>(rule?.when ?? {});
  const [who, setWho] = useState<Group>(() => groupOf(rule?.who ?? { is: "all", of: [] }));
  const [deeds, setDeeds] = useState<Action[]>(rule?.deeds ?? [{ do: "tag", tag: "" }]);
  const [hits, setHits] = useState<readonly Hit[]>();
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  useKeys({ Escape: onClose });

  const entry: RuleEntry = {
    name,
    on: rule?.on ?? true,
    when: { ...when, ...(when.contains !== undefined && { contains: when.contains.trim() }) },
    who: conditionOf(who),
    deeds,
    ...(rule && { id: rule.id }),
  };
  // a rule can be tried before it has a name
  const whole = schema.safeParse({ id: "new", ...entry, name: name.trim() || "new", createdAt: 0, changedAt: 0 }).data;
  const change = (act: () => void) => {
    act();
    setHits(undefined);
  };
  const part = <K extends keyof Rule["when"]>(key: K, value: Rule["when"][K] | undefined) =>
    change(() => {
      const { [key]: _old, ...rest } = when;
      setWhen(value === undefined ? rest : { ...when, [key]: value });
    });
  const toggled = <T,>(all: readonly T[] | undefined, value: T, on: boolean): T[] | undefined => {
    const next = on ? [...(all ?? []), value] : (all ?? []).filter((each) => each !== value);
    return next.length > 0 ? next : undefined;
  };
  const deed = (at: number, next: Action | undefined) =>
    change(() => setDeeds(deeds.flatMap((each, other) => (other === at ? (next ?? []) : each))));

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void store(() => saveRule(entry, { now: Date.now() })).then((isStored) => isStored && onClose());
      }}
    >
      <Field
        label={words.rules.name}
        value={name}
        problem={problemOf("name", words.rules.name)}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset className={styles.part}>
        <legend>{words.rules.whenLabel}</legend>
        <div className={styles.chips}>
          <Chip on={when.types === undefined} onToggle={() => part("types", undefined)}>
            {words.rules.anything}
          </Chip>
          {interactionTypes.map((type) => (
            <Chip
              key={type}
              on={when.types?.includes(type) === true}
              onToggle={(on) => part("types", toggled(when.types, type, on))}
            >
              {words.type(type)}
            </Chip>
          ))}
          <Chip on={when.asks === true} onToggle={(on) => part("asks", on || undefined)}>
            {words.rules.asks}
          </Chip>
        </div>
        <div className={styles.line}>
          <Field
            label={words.rules.contains}
            value={when.contains ?? ""}
            onChange={(event) => part("contains", event.target.value === "" ? undefined : event.target.value)}
          />
          <Select
            label={words.rules.networks}
            value={when.networks?.[0] ?? ""}
            marked={when.networks !== undefined}
            options={[
              { value: "", label: words.contactList.anyNetwork },
              ...abouts.map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(network) => part("networks", network === "" ? undefined : [network])}
          />
        </div>
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{words.rules.whoLabel}</legend>
        <GroupForm group={who} onChange={(next) => change(() => setWho(next))} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{words.rules.thenLabel}</legend>
        {deeds.map((each, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- they have no names, and are told apart by their place alone
          <DeedForm key={at} deed={each} isOnly={deeds.length === 1} onChange={(next) => deed(at, next)} />
        ))}
        <Button look="plain" onClick={() => change(() => setDeeds([...deeds, { do: "tag", tag: "" }]))}>
          {words.rules.addDeed}
        </Button>
      </fieldset>
      <p className={styles.words}>{whole ? ruleWords(whole, words) : words.segments.incomplete}</p>
      {hits && (
        <div role="status" className={styles.hits}>
          <p>{words.rules.tried(hits.length, tried)}</p>
          <ul>
            {hits.slice(0, named).map(({ interaction, contact, actions }) => (
              <li key={interaction.id}>
                <bdi>{words.rules.wouldDo(contact.name, words.rules.deeds(actions))}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="main" disabled={!whole}>
          {words.form.save}
        </Button>
        <Button
          disabled={!whole}
          onClick={() =>
            whole &&
            void store(async () => setHits(await tryRule(whole, { last: tried, now: Date.now(), halfLifeDays })))
          }
        >
          {words.rules.try}
        </Button>
        <Button onClick={onClose}>{words.form.cancel}</Button>
      </div>
    </form>
  );
}

function DeedForm(props: { deed: Action; isOnly: boolean; onChange: (deed: Action | undefined) => void }) {
  const { deed, isOnly, onChange } = props;
  const { words } = useLanguage();
  const begin = { tag: { do: "tag", tag: "" }, stage: { do: "stage", stage: "enhance" } } as const;
  return (
    <div className={styles.line}>
      <Select
        label={words.rules.thenLabel}
        value={deed.do}
        options={[
          { value: "tag", label: words.rules.doTag },
          { value: "stage", label: words.rules.doStage },
          { value: "task", label: words.rules.doTask },
        ]}
        onChange={(next) => onChange(next === "task" ? { do: "task", title: "", inDays: 1 } : begin[next])}
      />
      {deed.do === "tag" && (
        <Field
          label={words.bulk.tagName}
          value={deed.tag}
          onChange={(event) => onChange({ do: "tag", tag: event.target.value.replace(/^\s*#+/, "") })}
        />
      )}
      {deed.do === "stage" && (
        <Select
          label={words.bulk.stage}
          value={deed.stage}
          options={stages.map((value) => ({ value, label: words.stage.names[value] }))}
          onChange={(stage) => onChange({ do: "stage", stage })}
        />
      )}
      {deed.do === "task" && (
        <>
          <Field
            label={words.rules.taskTitle}
            value={deed.title}
            onChange={(event) => onChange({ ...deed, title: event.target.value })}
          />
          <Field
            className={styles.days}
            label={words.rules.inDays}
            type="number"
            min={0}
            value={deed.inDays}
            onChange={(event) => onChange({ ...deed, inDays: Number(event.target.value) })}
          />
        </>
      )}
      {!isOnly && <IconButton icon="close" label={words.rules.removeDeed} onClick={() => onChange(undefined)} />}
    </div>
  );
}
