import { type SubmitEvent, useState } from "react";
import { reheatProgress } from "../../../lib/db/reheat";
import { interactionTypes } from "../../../lib/model/engagement";
import { byWeight, defaultHeatRule, type HeatRule } from "../../../lib/model/heat";
import { type Settings, settings as schema } from "../../../lib/model/settings";
import { updateSettings } from "../../../lib/platform/settings";
import { Button } from "../../ui/Button/Button";
import { Field } from "../../ui/Field/Field";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import styles from "./HeatSettings.module.css";

/** The types by the weight they come with, heaviest first: so that they keep their places while they are changed. */
const types = byWeight(defaultHeatRule.weights).flatMap(([each]) => each);

/** What interactions weigh and how fast that fades; what is stored follows by and by. */
export function HeatSettings({ settings }: { settings: Settings }) {
  const { words } = useLanguage();
  const { weights, halfLifeDays } = settings;
  const [typed, setTyped] = useState(() => typedOf(settings));
  const [isWrong, setWrong] = useState(false);
  const progress = useLive(() => reheatProgress(), []);

  const isSame = JSON.stringify(typed) === JSON.stringify(typedOf({ weights, halfLifeDays }));
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const rule = ruleOf(typed);
    const isFit = schema.safeParse({ ...settings, ...rule }).success;
    setWrong(!isFit);
    if (isFit) await updateSettings((before) => ({ ...before, ...rule }));
  };
  const field = (key: keyof typeof typed, label: string) => (
    <Field
      key={key}
      label={label}
      type="number"
      min={key === "halfLifeDays" ? 1 : 0}
      max={key === "halfLifeDays" ? 3650 : 100}
      value={typed[key]}
      onChange={(event) => {
        setTyped({ ...typed, [key]: event.target.value });
        setWrong(false);
      }}
    />
  );

  return (
    <section className={styles.heat}>
      <h2>{words.heat.title}</h2>
      <p className={styles.text}>{words.heat.text}</p>
      <form noValidate onSubmit={(event) => void save(event)}>
        <div className={styles.fields}>
          {types.map((type) => field(type, words.heat.weightOf(type)))}
          {field("halfLifeDays", words.heat.halfLife)}
        </div>
        {isWrong && (
          <p className={styles.wrong} role="alert">
            {words.heat.wrong}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" look="main" disabled={isSame}>
            {words.heat.save}
          </Button>
          <Button onClick={() => setTyped(typedOf(defaultHeatRule))}>{words.heat.reset}</Button>
          <span role="status" className={styles.text}>
            {progress ? words.heat.working(progress.done, progress.total) : isSame && words.heat.inForce}
          </span>
        </div>
        {progress && (
          <progress
            className={styles.progress}
            aria-label={words.heat.title}
            max={Math.max(progress.total, 1)}
            value={progress.done}
          />
        )}
      </form>
    </section>
  );
}

type Typed = Record<(typeof interactionTypes)[number] | "halfLifeDays", string>;

function typedOf({ weights, halfLifeDays }: HeatRule): Typed {
  const texts = Object.fromEntries(interactionTypes.map((type) => [type, String(weights[type])]));
  return { ...(texts as Typed), halfLifeDays: String(halfLifeDays) };
}

/** What was typed, as numbers; an empty field is none. */
function ruleOf({ halfLifeDays, ...weights }: Typed): HeatRule {
  const number = (text: string): number => (text.trim() === "" ? NaN : Number(text));
  return {
    weights: Object.fromEntries(
      Object.entries(weights).map(([type, text]) => [type, number(text)]),
    ) as HeatRule["weights"],
    halfLifeDays: number(halfLifeDays),
  };
}
