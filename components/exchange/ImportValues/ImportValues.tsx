import { useState } from "react";
import { type Answer, type Answers, answers as all, type Conflict, valueKey } from "../../../lib/exchange/in/plan";
import type { CustomField } from "../../../lib/model/profile";
import { Button } from "../../ui/Button/Button";
import { Select } from "../../ui/Select/Select";
import { Part } from "../Part/Part";
import { useImportWords } from "../words";
import { fieldLabel } from "./fieldLabel";
import styles from "./Conflicts.module.css";

interface ImportValuesProps {
  conflicts: readonly (Conflict & { is: "value" })[];
  answers: Answers;
  /** the user's own, with those that come with the file */
  fields: readonly CustomField[];
  onAnswer: (answers: Answers) => void;
}

/** Shown at first, and with every "more". */
const some = 20;

/** Values that differ from what is there: the user keeps, takes, or has both. */
export function ImportValues({ conflicts, answers, fields, onAnswer }: ImportValuesProps) {
  const said = useImportWords();
  const [shown, setShown] = useState(some);
  const cells = [...new Set(conflicts.map(({ cell }) => cell))];
  const options = all.map((value) => ({ value, label: said.answers[value] }));
  const everywhere = (cell: string, answer: Answer): void => {
    // what was said row by row before gives way
    const kept = Object.entries(answers.value).filter(([key]) => !key.endsWith(` ${cell}`));
    onAnswer({ ...answers, value: Object.fromEntries(kept), every: { ...answers.every, [cell]: answer } });
  };
  return (
    <Part title={said.contradicts(conflicts.length)} text={said.contradictsText}>
      {conflicts.length > 1 && (
        <div className={styles.every}>
          {cells.map((cell) => {
            const label = said.allOf(fieldLabel(cell, said, fields));
            return (
              <label key={cell} className={styles.all}>
                <span>{label}</span>
                <Select
                  label={label}
                  value={answers.every[cell] ?? "keep"}
                  options={options}
                  onChange={(answer) => everywhere(cell, answer)}
                />
              </label>
            );
          })}
        </div>
      )}
      <ul className={styles.list}>
        {conflicts.slice(0, shown).map(({ place, name, cell, there, comes }) => {
          const field = fieldLabel(cell, said, fields);
          return (
            <li key={valueKey(place, cell)} className={styles.item}>
              <span className={styles.name}>
                {name} <span className={styles.field}>{field}</span>
              </span>
              <dl className={styles.pair}>
                <div>
                  <dt>{said.there}</dt>
                  <dd>{there}</dd>
                </div>
                <div>
                  <dt>{said.comes}</dt>
                  <dd>{comes}</dd>
                </div>
              </dl>
              <Select
                label={`${name}, ${field}`}
                value={answers.value[valueKey(place, cell)] ?? answers.every[cell] ?? "keep"}
                options={options}
                onChange={(answer) =>
                  onAnswer({ ...answers, value: { ...answers.value, [valueKey(place, cell)]: answer } })
                }
              />
            </li>
          );
        })}
      </ul>
      {conflicts.length > shown && (
        <Button onClick={() => setShown(shown + some)}>
          {said.showMore(Math.min(some, conflicts.length - shown))}
        </Button>
      )}
    </Part>
  );
}
