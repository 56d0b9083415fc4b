import type { Encoding } from "../../../lib/exchange/in/bytes";
import { type Answers, type Plan, shownName } from "../../../lib/exchange/in/plan";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { Progress } from "../../ui/Progress/Progress";
import { saveReturned } from "../ImportPage/returned";
import type { Draft } from "../ImportPage/useDraft";
import { ImportValues } from "../ImportValues/ImportValues";
import { ImportWho } from "../ImportWho/ImportWho";
import { ImportEncoding } from "../ImportEncoding/ImportEncoding";
import { Part } from "../Part/Part";
import { useImportWords } from "../words";
import styles from "./ImportCheck.module.css";

interface ImportCheckProps {
  draft: Draft & { is: "check" };
  onAnswer: (answers: Answers) => void;
  /** it is to be read in another encoding */
  onEncode: (encoding: Encoding) => void;
  onStart: () => void;
  /** it is not to be started after all */
  onCancel: () => void;
  onBack: () => void;
}

/** Rows that are named of those that changed. */
const someChanged = 3;

/** What would happen, and what is to be said before it does. */
export function ImportCheck({ draft, onAnswer, onEncode, onStart, onCancel, onBack }: ImportCheckProps) {
  const said = useImportWords();
  const { plan, look, answers, file, working, changed = [], problem } = draft;
  const count = countsOf(plan);
  const partly = look.entries.filter(({ incoming, problems }) => incoming && problems.length > 0).length;
  const who = plan.conflicts.filter((conflict) => conflict.is === "who");
  const values = plan.conflicts.filter((conflict) => conflict.is === "value");
  const lines = [
    count.new > 0 && said.fresh(count.new),
    count.more > 0 && said.more(count.more),
    count.same > 0 && said.same(count.same),
    count.suppressed > 0 && said.suppressed(count.suppressed),
  ].filter((line) => line !== false);
  const troubles = [
    count.who > 0 && said.whoOpen(count.who),
    count.unreadable > 0 && said.unreadable(count.unreadable),
    partly > 0 && said.partly(partly),
  ].filter((line) => line !== false);
  const isNothing = plan.people.length === 0;

  return (
    <>
      <Part title={said.result} text={`${file.name}. ${said.resultText}`}>
        {lines.length > 0 && (
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {troubles.length > 0 && (
          <div className={styles.troubles}>
            <ul className={styles.lines}>
              {troubles.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <Button onClick={() => void saveReturned(draft, said)}>{said.returned}</Button>
          </div>
        )}
        {file.source.is === "cards" && <ImportEncoding encoding={file.source.encoding} onEncode={onEncode} />}
        {isNothing && troubles.length === 0 && who.length === 0 && <p>{said.nothing}</p>}
      </Part>
      {who.length > 0 && <ImportWho conflicts={who} answers={answers} onAnswer={onAnswer} />}
      {values.length > 0 && (
        <ImportValues conflicts={values} answers={answers} fields={look.fields} onAnswer={onAnswer} />
      )}
      <div className={styles.foot}>
        {changed.length > 0 && (
          <Banner>
            {said.changedSince(changed.length)}
            <ul className={styles.lines}>
              {changed.slice(0, someChanged).map((at) => {
                const entry = look.entries[at];
                return entry?.incoming && <li key={at}>{said.whoRow(entry.place, shownName(entry.incoming))}</li>;
              })}
            </ul>
            {changed.length > someChanged && said.andMore(changed.length - someChanged)}
          </Banner>
        )}
        {problem !== undefined && <Banner>{said[problem]}</Banner>}
        {working ? (
          <Progress label={said[working.is]} done={working.done} of={working.of} onCancel={onCancel} />
        ) : (
          <>
            <Button look="main" disabled={isNothing} onClick={onStart}>
              {said.start(count.new + count.more)}
            </Button>
            <Button onClick={onBack}>{file.source.is === "table" ? said.back : said.other}</Button>
          </>
        )}
      </div>
    </>
  );
}

function countsOf({ outcomes }: Plan): Record<Plan["outcomes"][number], number> {
  const counts = { new: 0, more: 0, same: 0, who: 0, suppressed: 0, unreadable: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
