import { activityOf } from "../../../lib/db/activity";
import { setRhythm, setStage } from "../../../lib/db/profiles";
import type { Deed } from "../../../lib/model/activity";
import type { Contact } from "../../../lib/model/records";
import { daysSinceLast, isAtRisk, isBack, rhythmOf } from "../../../lib/model/rhythm";
import { type Stage as StageName, stageOf, stages } from "../../../lib/model/stage";
import { touchAt } from "../../../lib/model/touch";
import { RelativeTime } from "../../ui/RelativeTime/RelativeTime";
import { Select } from "../../ui/Select/Select";
import { StageRing } from "../../ui/StageRing/StageRing";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { Fold } from "../Fold/Fold";
import styles from "./Stage.module.css";

/** Days between two touches that are offered. */
const rhythms = [7, 14, 30, 90, 180];

interface StageProps {
  contact: Contact;
  identityIds: readonly string[];
}

/** How far the relationship has come and why, how regular it is, and how often the user wants to be in touch. */
export function Stage({ contact, identityIds }: StageProps) {
  const { words } = useLanguage();
  const run = useCommand();
  const now = useNow();
  const { id, name, stage } = contact;
  const advice = stageOf(contact, { isCustomer: (contact.has.won ?? 0) > 0 });
  const isSet = contact.stageByHand === true || contact.stageByRule === true;
  const suggested = words.stage.names[advice.stage];

  const choose = (chosen: StageName | "") => {
    const done =
      chosen === "" ? words.person.stage.left(name) : words.person.stage.set(name, words.stage.names[chosen]);
    void run(() => setStage(id, chosen === "" ? undefined : chosen, { now: Date.now() }), done);
  };
  const why = words.stage.why(advice.reason);
  return (
    <section className={styles.stage} aria-label={words.person.stage.label} data-spot="stage">
      <div className={styles.choices}>
        <span className={styles.ring}>
          <StageRing stage={stage} atRisk={isAtRisk(contact, now)} size={10} />
        </span>
        <Select<StageName | "">
          label={words.person.stage.label}
          value={isSet ? stage : ""}
          options={[
            { value: "", label: words.person.stage.suggested(suggested) },
            ...stages.map((each) => ({ value: each, label: words.stage.names[each] })),
          ]}
          onChange={choose}
        />
      </div>
      <p className={styles.why}>
        {contact.stageByHand
          ? words.person.stage.byYou(suggested, why)
          : contact.stageByRule
            ? words.person.stage.byRule(suggested, why)
            : why}
      </p>
      <Silence contact={contact} />
      <Touch contact={contact} />
      <Fold title={words.person.stage.history}>
        <History identityIds={identityIds} />
      </Fold>
    </section>
  );
}

/** That they drift away, or came back; nothing where neither is so. */
function Silence({ contact }: { contact: Contact }) {
  const { words, speech } = useLanguage();
  const now = useNow();
  const { cadenceDays, backAt, backAfterDays } = rhythmOf(contact);
  const silent = daysSinceLast(contact, now);
  if (isAtRisk(contact, now) && silent !== undefined && cadenceDays !== undefined)
    return (
      <p className={styles.silence} data-is="risk">
        <b>{words.rhythm.atRisk}</b> {words.rhythm.atRiskWhy(silent, cadenceDays)}
      </p>
    );
  if (isBack(contact, now) && backAt !== undefined && backAfterDays !== undefined)
    return (
      <p className={styles.silence} data-is="back">
        <b>{words.rhythm.back}</b> {words.rhythm.backWhy(speech.date(backAt), backAfterDays)}
      </p>
    );
  return null;
}

function Touch({ contact }: { contact: Contact }) {
  const { words, speech } = useLanguage();
  const run = useCommand();
  const now = useNow();
  const { id, name, rhythmDays } = contact;
  const next = touchAt(contact);
  const offered = rhythmDays === undefined || rhythms.includes(rhythmDays) ? rhythms : [rhythmDays, ...rhythms];
  const choose = (value: string) =>
    void run(
      () => setRhythm(id, value === "" ? undefined : Number(value), { now: Date.now() }),
      words.person.touch.set(name),
    );
  return (
    <div className={styles.touch}>
      <span aria-hidden>{words.person.touch.label}</span>
      <Select
        label={words.person.touch.label}
        value={rhythmDays === undefined ? "" : String(rhythmDays)}
        options={[
          { value: "", label: words.person.touch.never },
          ...offered.map((days) => ({ value: String(days), label: words.person.touch.every(days) })),
        ]}
        onChange={choose}
      />
      {next !== undefined && (
        <span className={styles.next} data-due={next <= now}>
          {next <= now ? words.person.touch.due(speech.date(next)) : words.person.touch.next(speech.date(next))}
        </span>
      )}
    </div>
  );
}

/** Changes shown; who has more of them is asked in the log. */
const shown = 30;
/** Lines of the log that are looked through for them. */
const looked = 300;

const ofStage: ReadonlySet<Deed["is"]> = new Set(["stage", "joined", "split", "back"]);

function History({ identityIds }: { identityIds: readonly string[] }) {
  const { words } = useLanguage();
  const log = useLive(() => activityOf({ identityIds }, { limit: looked }), [identityIds]);
  const lines = log?.filter(({ deed }) => ofStage.has(deed.is)).slice(0, shown);
  if (lines?.length === 0) return <p className={styles.why}>{words.person.stage.empty}</p>;
  return (
    <ol className={styles.history}>
      {lines?.map(({ seq, at, deed }) => (
        <li key={seq}>
          <bdi>{words.log.deed(deed)}</bdi>
          <RelativeTime moment={{ at, precision: "minute" }} />
        </li>
      ))}
    </ol>
  );
}
