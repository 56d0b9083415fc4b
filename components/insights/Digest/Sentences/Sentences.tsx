import { Link } from "wouter";
import { byPart, type Finding } from "../../../../lib/model/digest";
import type { DayName } from "../../../../lib/model/insights";
import { linkPath } from "../linkPath";
import { useDigestWords } from "../words";
import styles from "./Sentences.module.css";

/** What is worth saying of a week, each number the way to its list. */
export function Sentences({ week, findings }: { week: DayName; findings: readonly Finding[] }) {
  const words = useDigestWords();
  return (
    <div className={styles.parts}>
      {byPart(findings).map(({ part, findings: own }) => (
        <section key={part} className={styles.part} aria-labelledby={`week-${part}`}>
          <h3 id={`week-${part}`}>{words.parts[part]}</h3>
          <ul className={styles.list}>
            {own.map((finding) => (
              <li key={finding.is} data-lead={finding.is === "total" || undefined}>
                <Sentence {...{ finding, week }} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Sentence({ finding, week }: { finding: Finding; week: DayName }) {
  const words = useDigestWords();
  return words.sentence(finding).map(({ text, link }) => {
    const leads = link === undefined ? undefined : finding.links[link];
    return leads ? (
      <Link key={`${link} ${text}`} href={linkPath(leads, week)} className={styles.number}>
        {text}
      </Link>
    ) : (
      text
    );
  });
}
