import { type ReactNode, useEffect, useRef, useState } from "react";
import { purgeJob, setPurgeJob, wantPurge, type Preview } from "../../../lib/db/retention";
import { send } from "../../../lib/messaging/send";
import { hasPeriod } from "../../../lib/model/retention";
import type { RetentionSettings } from "../../../lib/model/settings";
import { type LastPurge, lastPurge } from "../../../lib/platform/retention";
import { updateSettings } from "../../../lib/platform/settings";
import { abouts, networkLabel } from "../../../lib/sites/about";
import { Part } from "../../exchange/Part/Part";
import { HelpButton } from "../../help/HelpButton/HelpButton";
import { Button } from "../../ui/Button/Button";
import { Progress } from "../../ui/Progress/Progress";
import { Select } from "../../ui/Select/Select";
import { useToast } from "../../ui/Toast/Toasts";
import { useFocusKept } from "../../ui/useFocusKept";
import { useLive } from "../../ui/useLive";
import { usePrivacyWords } from "../words";
import { DueList } from "./DueList";
import styles from "./Retention.module.css";
import { usePreview } from "./usePreview";

/** Months that are offered; 0 is for ever. */
const offered = [3, 6, 12, 18, 24, 36, 60, 0] as const;

/** After how long people go who are silent: the rule, whom it deletes, and the word that lets it. */
export function Retention({ rule }: { rule: RetentionSettings }) {
  const words = usePrivacyWords().retention;
  const job = useLive(async () => (await purgeJob()) ?? null, []);
  const last = useLastPurge(job === null);
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);

  // another rule deletes others: they are looked at first
  const change = (next: Partial<RetentionSettings>) =>
    void updateSettings((before) => ({ ...before, retention: { ...before.retention, ...next, agreed: false } }));

  return (
    <Part title={words.title} text={words.text}>
      <div className={styles.retention} ref={root}>
        <Months label={words.months} months={rule.months} onChange={(months) => change({ months })} />
        <Networks networks={rule.networks} onChange={(networks) => change({ networks })} />
        {job ? (
          <Progress
            label={words.deleting}
            done={job.done}
            of={job.of || undefined}
            onCancel={() => {
              change({});
              void setPurgeJob(undefined);
            }}
          />
        ) : !hasPeriod(rule) ? (
          <p>{words.off}</p>
        ) : (
          job === null && <Whom rule={rule} onAsk={() => change({})} />
        )}
        {last && <p className={styles.quiet}>{words.last(last.at, last)}</p>}
        <div className={styles.help}>
          <HelpButton about="keeping" />
        </div>
      </div>
    </Part>
  );
}

/** What was deleted last, read again whenever nothing is being deleted any more. */
function useLastPurge(isIdle: boolean): LastPurge | undefined {
  const [last, setLast] = useState<LastPurge>();
  useEffect(() => {
    let isGone = false;
    void lastPurge().then((told) => !isGone && setLast(told));
    return () => {
      isGone = true;
    };
  }, [isIdle]);
  return last;
}

function Months({
  label,
  months,
  onChange,
  children,
}: {
  label: string;
  months: number;
  onChange: (months: number) => void;
  children?: ReactNode;
}) {
  const words = usePrivacyWords().retention;
  // a rule of another version, or of a backup
  const all = [...new Set([...offered, months])].sort((a, b) => (a || Infinity) - (b || Infinity));
  return (
    <div className={styles.line}>
      <span>{label}</span>
      <Select
        label={label}
        value={String(months)}
        options={all.map((value) => ({ value: String(value), label: words.monthsOf(value) }))}
        onChange={(value) => onChange(Number(value))}
      />
      {children}
    </div>
  );
}

function Networks(props: { networks: Record<string, number>; onChange: (networks: Record<string, number>) => void }) {
  const { networks, onChange } = props;
  const words = usePrivacyWords().retention;
  const free = abouts.filter(({ id }) => networks[id] === undefined);
  return (
    <>
      {Object.entries(networks).map(([id, months]) => (
        <Months
          key={id}
          label={words.networkMonths(networkLabel(id))}
          months={months}
          onChange={(next) => onChange({ ...networks, [id]: next })}
        >
          <Button
            look="plain"
            onClick={() => {
              const { [id]: _gone, ...others } = networks;
              onChange(others);
            }}
          >
            {words.remove(networkLabel(id))}
          </Button>
        </Months>
      ))}
      <div className={styles.line}>
        <span>{words.networks}</span>
        <Select
          label={words.networks}
          value=""
          options={[{ value: "", label: words.add }, ...free.map(({ id, label }) => ({ value: id, label }))]}
          onChange={(id) => id !== "" && onChange({ ...networks, [id]: 12 })}
        />
      </div>
    </>
  );
}

/** Whom the rule deletes now, and the user's word. */
function Whom({ rule, onAsk }: { rule: RetentionSettings; onAsk: () => void }) {
  const words = usePrivacyWords().retention;
  const tell = useToast();
  const { preview, done, of } = usePreview(rule);
  if (!preview) return <Progress label={words.looking} done={done} of={of || undefined} />;

  const count = preview.people.length;
  const isEmpty = count + preview.posts + preview.others === 0;
  const agree = async () => {
    try {
      const after = await updateSettings((before) => ({
        ...before,
        retention: { ...before.retention, agreed: true },
      }));
      await wantPurge(after.retention, { now: Date.now() });
      await send({ kind: "work" });
    } catch {
      tell({ text: words.failed, isTrouble: true });
    }
  };
  return (
    <>
      {isEmpty ? <p>{words.nobody}</p> : <Found preview={preview} />}
      {rule.agreed ? (
        <div className={styles.line}>
          <span>{words.on}</span>
          <Button look="plain" onClick={onAsk}>
            {words.off2}
          </Button>
        </div>
      ) : (
        <>
          <p className={styles.quiet}>{isEmpty ? words.askEmpty : words.ask}</p>
          <div className={styles.line}>
            <Button look="main" onClick={() => void agree()}>
              {words.agree(isEmpty ? 0 : Math.max(count, 1))}
            </Button>
            {!isEmpty && <span className={styles.quiet}>{words.sure}</span>}
          </div>
        </>
      )}
    </>
  );
}

function Found({ preview }: { preview: Preview }) {
  const words = usePrivacyWords().retention;
  const [shown, setShown] = useState(false);
  const { people, interactions, networks, posts, others, entered } = preview;
  const [oldest] = people;
  return (
    <div className={styles.found}>
      <p>
        <strong>{words.now(people.length, interactions)}</strong>
        {oldest && <span className={styles.quiet}> {words.oldest(oldest.since)}</span>}
      </p>
      <ul className={styles.parts}>
        {networks.map(({ network, contacts, interactions: rows }) => (
          <li key={network}>{words.network(networkLabel(network), contacts, rows)}</li>
        ))}
        {posts > 0 && <li>{words.posts(posts)}</li>}
        {others > 0 && <li>{words.others(others)}</li>}
        {entered.length > 0 && <li>{words.entered(entered.length)}</li>}
      </ul>
      {people.length > 0 && (
        <>
          <div>
            <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? words.hide : words.show(people.length)}
            </Button>
          </div>
          {shown && <DueList people={people} />}
        </>
      )}
    </div>
  );
}
