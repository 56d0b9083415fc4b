import { type Ref, useId, useState } from "react";
import type { SuggestedJoin } from "../../../lib/db/suggestions";
import { totalOf } from "../../../lib/model/breakdown";
import type { Reason } from "../../../lib/model/match/score";
import type { Contact } from "../../../lib/model/records";
import { useDecisions } from "../../contacts/Joins/useDecisions";
import { Button } from "../../ui/Button/Button";
import { Icon } from "../../ui/Icon/Icon";
import { Kbd } from "../../ui/Kbd/Kbd";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { Side } from "../Side/Side";
import { useJoinsWords } from "../words";
import styles from "./Pair.module.css";

/** Reasons that speak against it. */
const against: ReadonlySet<Reason["is"]> = new Set(["otherName", "otherCompany", "otherPlace", "otherKind", "admirer"]);

interface PairProps {
  join: SuggestedJoin;
  ref: Ref<HTMLElement>;
  onDecided: () => void;
}

/** Two people who may be one, why, and what the user says of it: Enter, d or l. To be keyed by suggestion. */
export function Pair({ join: { suggestion, contacts }, ref, onDecided }: PairProps) {
  const { words } = useLanguage();
  const own = useJoinsWords();
  const decide = useDecisions();
  const title = useId();
  const [one, other] = contacts;
  const [namedId, setNamed] = useState(() => better(one, other).id);
  const [isBusy, setBusy] = useState(false);
  const named = namedId === other.id ? other : one;
  const lesser = named === one ? other : one;
  const { joins: said } = words.person;

  const then = async (deciding: () => Promise<boolean>) => {
    if (isBusy) return;
    setBusy(true);
    if (await deciding()) onDecided();
    setBusy(false);
  };
  const join = () => void then(() => decide.join(named, lesser));
  const different = () => void then(() => decide.different(one, other));
  const later = () => void then(() => decide.later(suggestion));
  useKeys({
    Enter: ({ target }) => {
      // there it means what is pressed
      if (target instanceof Element && target.closest("a, button, summary")) return false;
      join();
    },
    d: different,
    l: later,
    ArrowLeft: () => setNamed(one.id),
    ArrowRight: () => setNamed(other.id),
  });

  return (
    <section ref={ref} tabIndex={-1} aria-labelledby={title} className={styles.pair}>
      <h2 id={title} className={styles.title}>
        {own.ask(one.name, other.name)}
      </h2>
      <ul className={styles.reasons} aria-label={own.why}>
        {suggestion.reasons.map((reason) => {
          const text = said.reason(reason);
          const isAgainst = against.has(reason.is);
          return (
            <li key={text} data-against={isAgainst}>
              <Icon name={isAgainst ? "close" : "check"} size={12} />
              <span className="unseen">{isAgainst ? own.against : own.speaksFor}</span>
              {text}
            </li>
          );
        })}
      </ul>
      <div className={styles.sides}>
        {contacts.map((contact) => (
          <Side
            key={contact.id}
            contact={contact}
            keepsName={contact === named}
            onKeepName={() => setNamed(contact.id)}
          />
        ))}
      </div>
      <div className={styles.choices}>
        <Button look="main" className={styles.main} aria-keyshortcuts="Enter" onClick={join}>
          {said.join}
          <span aria-hidden>
            <Kbd keys="Enter" />
          </span>
        </Button>
        <Button aria-keyshortcuts="d" onClick={different}>
          {said.different}
          <span aria-hidden>
            <Kbd keys="d" />
          </span>
        </Button>
        <Button look="plain" aria-keyshortcuts="l" onClick={later}>
          {said.later}
          <span aria-hidden>
            <Kbd keys="l" />
          </span>
        </Button>
      </div>
    </section>
  );
}

/** Whose name probably stays: the one that was saved, else of whom more is known. */
function better(one: Contact, other: Contact): Contact {
  if ((one.savedAt === undefined) !== (other.savedAt === undefined)) return one.savedAt === undefined ? other : one;
  return totalOf(other.counts) > totalOf(one.counts) ? other : one;
}
