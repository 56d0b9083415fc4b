import { useState } from "react";
import { ruleInForce } from "../../../lib/db/heatRule";
import { undo } from "../../../lib/db/journal";
import { deleteRule, listRules, runsOf, saveRule } from "../../../lib/db/rules";
import type { Rule } from "../../../lib/model/rule";
import { Button } from "../../ui/Button/Button";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { Switch } from "../../ui/Switch/Switch";
import { useCommand, useToast } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { RuleForm } from "../RuleForm/RuleForm";
import { ruleWords } from "../ruleWords";
import styles from "./Rules.module.css";

/** Runs of a rule that are read; what it did at once on many interactions is one line. */
const latest = 100;

/** What Jalin does by itself, each rule in a sentence: on or off, changed, tried, undone. */
export function Rules() {
  const { words } = useLanguage();
  const [form, setForm] = useState<"new" | { edit: string }>();
  const found = useLive(
    async () => ({ rules: await listRules(), halfLifeDays: (await ruleInForce()).halfLifeDays }),
    [],
  );
  return (
    <section className={styles.rules}>
      <header className={styles.head}>
        <h2>{words.rules.title}</h2>
        {form !== "new" && (
          <Button look="plain" onClick={() => setForm("new")}>
            {words.rules.add}
          </Button>
        )}
      </header>
      <p className={styles.text}>{words.rules.text}</p>
      {found && form === "new" && (
        <RuleForm rule={undefined} halfLifeDays={found.halfLifeDays} onClose={() => setForm(undefined)} />
      )}
      {found?.rules.length === 0 && form !== "new" && <p className={styles.text}>{words.rules.empty}</p>}
      <ul>
        {found?.rules.map((rule) => (
          <li key={rule.id} className={styles.rule}>
            {typeof form === "object" && form.edit === rule.id ? (
              <RuleForm rule={rule} halfLifeDays={found.halfLifeDays} onClose={() => setForm(undefined)} />
            ) : (
              <Line rule={rule} onEdit={() => setForm({ edit: rule.id })} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ rule, onEdit }: { rule: Rule; onEdit: () => void }) {
  const { words } = useLanguage();
  const run = useCommand();
  const tell = useToast();
  const toggle = async (on: boolean) => {
    try {
      await saveRule({ ...rule, on }, { now: Date.now() });
    } catch {
      tell({ text: words.toast.failed, isTrouble: true });
    }
  };
  return (
    <>
      <div className={styles.line}>
        <div className={styles.what}>
          <h3>{rule.name}</h3>
          <p className={styles.text}>{ruleWords(rule, words)}</p>
        </div>
        <Switch label={words.rules.turnOn(rule.name)} on={rule.on} onToggle={(on) => void toggle(on)} />
      </div>
      <div className={styles.buttons}>
        <Button look="plain" aria-label={`${words.form.edit}: ${rule.name}`} onClick={onEdit}>
          {words.form.edit}
        </Button>
        <Button
          look="plain"
          aria-label={`${words.form.remove}: ${rule.name}`}
          onClick={() => void run(() => deleteRule(rule.id, { now: Date.now() }), words.rules.deleted(rule.name))}
        >
          {words.form.remove}
        </Button>
      </div>
      <Runs ruleId={rule.id} />
    </>
  );
}

/** What a rule did, newest first: each time with the way back. */
function Runs({ ruleId }: { ruleId: string }) {
  const { words } = useLanguage();
  const tell = useToast();
  const [isOpen, setOpen] = useState(false);
  const [undone, setUndone] = useState<ReadonlySet<number>>(new Set());
  const runs = useLive(isOpen ? () => runsOf(ruleId, latest) : undefined, [ruleId]);
  const groups = [...Map.groupBy(runs ?? [], ({ at, entry }) => `${at} ${entry}`).values()];
  const takeBack = async (entry: number) => {
    try {
      const isUndone = await undoNow(entry);
      setUndone(new Set([...undone, entry]));
      tell({ text: isUndone ? words.toast.undone : words.toast.tooLate });
    } catch {
      tell({ text: words.toast.failed, isTrouble: true });
    }
  };
  return (
    <details className={styles.runs} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.rules.runs}</summary>
      {runs?.length === 0 && <p className={styles.text}>{words.rules.noRuns}</p>}
      <ul>
        {groups.map((group) => {
          const [first] = group;
          const { entry } = first ?? {};
          return (
            <li key={first?.id} className={styles.run}>
              <span>
                {words.rules.ran(group.length)} · <RelativeTime moment={{ at: first?.at ?? 0, precision: "minute" }} />
              </span>
              {entry !== undefined && (
                <Button look="plain" disabled={undone.has(entry)} onClick={() => void takeBack(entry)}>
                  {undone.has(entry) ? words.toast.undone : words.toast.undo}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function undoNow(entry: number): Promise<boolean> {
  return undo(entry, { now: Date.now() });
}
