import { useEffect, useState } from "react";
import { type Overview, overview, rowsOfTables } from "../../../lib/db/overview";
import type { Identity } from "../../../lib/model/records";
import type { Queued } from "../../../lib/model/queue";
import { networkLabel } from "../../../lib/sites/about";
import { Boundary } from "../../ui/Boundary/Boundary";
import { Fact } from "../../ui/Fact/Fact";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { Check } from "../Check/Check";
import { MakeAnew } from "../MakeAnew/MakeAnew";
import { useDiagnosticsWords } from "../words";
import styles from "./DiagnosticsPage.module.css";

interface DiagnosticsPageProps {
  /** what tells of an account whose it may be */
  keysOf: (identity: Identity) => string[];
  /** makes all that is derived anew */
  makeAnew: (signal: AbortSignal) => Promise<void>;
}

/** How the database is: for whoever is asked to look when something seems wrong. Nothing links here. */
export function DiagnosticsPage({ keysOf, makeAnew }: DiagnosticsPageProps) {
  const { words } = useLanguage();
  const said = useDiagnosticsWords();
  useEffect(() => {
    document.title = `${words.name}: ${said.title}`;
  }, [words, said]);
  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <h1>{said.title}</h1>
        <p className={styles.text}>{said.text}</p>
      </header>
      <Boundary>
        <Check keysOf={keysOf} />
        <MakeAnew makeAnew={makeAnew} />
        <Contents />
      </Boundary>
    </main>
  );
}

/** What is in it: kept up to date, but for how much that is. */
function Contents() {
  const shown = useLive(() => overview(), []);
  return (
    <>
      {shown && <State {...shown} />}
      {shown && <Problems {...shown} />}
      <Tables />
    </>
  );
}

function State({ version, rule, jobs }: Overview) {
  const { words, speech } = useLanguage();
  const said = useDiagnosticsWords();
  const waiting = Object.entries(jobs) as [Queued["kind"], number][];
  return (
    <section>
      <h2>{said.database}</h2>
      <dl className={styles.facts}>
        <Fact name={said.version}>{speech.number(version)}</Fact>
        <Fact name={said.halfLife}>{said.days(rule.halfLifeDays)}</Fact>
        <Fact name={said.weights}>{words.contact.weights(rule.weights).replace(/^[^:]+: /, "")}</Fact>
        <Fact name={said.waiting}>
          {waiting.length === 0
            ? said.nothingWaiting
            : waiting.map(([kind, n]) => `${said.jobs[kind]} (${speech.number(n)})`).join(" · ")}
        </Fact>
      </dl>
    </section>
  );
}

function Problems({ health }: Overview) {
  const { words, speech } = useLanguage();
  const said = useDiagnosticsWords();
  const now = useNow();
  return (
    <section>
      <h2>{said.problems}</h2>
      {health.length === 0 && <p className={styles.text}>{said.noProblems}</p>}
      <dl className={styles.facts}>
        {health.map(({ network, problems, lastProblem = 0 }) => (
          <Fact key={network} name={said.problemsOn(networkLabel(network), speech.past(lastProblem, now))}>
            {Object.entries(problems)
              .map(([kind, n]) => words.health.problem(kind, n))
              .join(" · ")}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function Tables() {
  const { speech } = useLanguage();
  const said = useDiagnosticsWords();
  const [tables, setTables] = useState<Awaited<ReturnType<typeof rowsOfTables>>>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(() => {
    rowsOfTables().then(setTables, (error: unknown) => setFailure({ error }));
  }, []);
  if (failure) throw failure.error;
  return (
    <section>
      <h2 id="tables">{said.tables}</h2>
      <table className={styles.tables} aria-labelledby="tables">
        <thead className="unseen">
          <tr>
            <th scope="col">{said.table}</th>
            <th scope="col">{said.rows}</th>
          </tr>
        </thead>
        <tbody>
          {tables?.map(({ name, rows }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-none={rows === 0}>{speech.number(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
