import { useState } from "react";
import type { Answers, Conflict } from "../../../lib/exchange/in/plan";
import { Button } from "../../ui/Button/Button";
import { Select } from "../../ui/Select/Select";
import { Part } from "../Part/Part";
import { useImportWords } from "../words";
import styles from "../ImportValues/Conflicts.module.css";

interface ImportWhoProps {
  conflicts: readonly (Conflict & { is: "who" })[];
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

/** Shown at first, and with every "more". */
const some = 20;

/** Rows that may be several people: the user says who it is. */
export function ImportWho({ conflicts, answers, onAnswer }: ImportWhoProps) {
  const said = useImportWords();
  const [shown, setShown] = useState(some);
  return (
    <Part title={said.who} text={said.whoText}>
      {conflicts.length > 1 && (
        <label className={styles.all}>
          <span>{said.allWho}</span>
          <Select
            label={said.allWho}
            value={answers.everyWho ?? ""}
            options={[
              { value: "", label: said.one },
              { value: "new", label: said.somebodyNew },
              { value: "first", label: said.firstFound },
              { value: "skip", label: said.skip },
            ]}
            onChange={(value) => {
              const { everyWho: _before, ...rest } = answers;
              onAnswer(value === "" ? rest : { ...rest, everyWho: value });
            }}
          />
        </label>
      )}
      <ul className={styles.list}>
        {conflicts.slice(0, shown).map(({ place, name, of }) => (
          <li key={place} className={styles.item}>
            <span className={styles.name}>{said.whoRow(place, name)}</span>
            <Select
              label={said.whoRow(place, name)}
              value={answers.who[place] ?? defaultOf(answers, of)}
              options={[
                ...of.map(({ id, name: called, headline }) => ({
                  value: id,
                  label: headline === undefined ? called : `${called}, ${headline.slice(0, 60)}`,
                })),
                { value: "new", label: said.somebodyNew },
                { value: "skip", label: said.skip },
              ]}
              onChange={(value) => onAnswer({ ...answers, who: { ...answers.who, [place]: value } })}
            />
          </li>
        ))}
      </ul>
      {conflicts.length > shown && (
        <Button onClick={() => setShown(shown + some)}>
          {said.showMore(Math.min(some, conflicts.length - shown))}
        </Button>
      )}
    </Part>
  );
}

function defaultOf({ everyWho }: Answers, of: readonly { id: string }[]): string {
  return everyWho === "first" ? (of[0]?.id ?? "skip") : (everyWho ?? "skip");
}
