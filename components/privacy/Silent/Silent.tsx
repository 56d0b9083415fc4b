import { useState } from "react";
import { keepSilent } from "../../../lib/db/profiles";
import { silentSaved } from "../../../lib/db/retention";
import { send } from "../../../lib/messaging/send";
import { hasPeriod, type RetentionRule } from "../../../lib/model/retention";
import { Part } from "../../exchange/Part/Part";
import { Button } from "../../ui/Button/Button";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLive } from "../../ui/useLive";
import { PersonActs } from "../PersonActs/PersonActs";
import { usePrivacyWords } from "../words";
import styles from "./Silent.module.css";

/** Shown before all are asked for. */
const few = 5;

/** Saved contacts who are silent for longer than others are kept: they stay, and are looked at again. */
export function Silent({ rule }: { rule: RetentionRule }) {
  const all = usePrivacyWords();
  const words = all.silent;
  const run = useCommand();
  const [showsAll, setShowsAll] = useState(false);
  const { months, networks } = rule;
  const silent = useLive(() => silentSaved({ months, networks }, Date.now()), [months, networks]);
  if (!hasPeriod(rule) || !silent) return null;

  const keep = (ids: readonly string[], done: string) => void run(() => keepSilent(ids, { now: Date.now() }), done);
  const remove = (id: string, name: string) =>
    void run(async () => {
      const reply = await send({ kind: "delete-contacts", ids: [id] });
      if (!reply.ok) throw new Error(reply.reason);
      return reply.entry;
    }, words.removed(name));
  return (
    <Part title={words.title} text={silent.length === 0 ? words.none : words.text}>
      {silent.length > 0 && (
        <ul className={styles.list} aria-label={words.list}>
          {silent.slice(0, showsAll ? undefined : few).map(({ contact, since }) => (
            <PersonActs key={contact.id} contact={contact} line={all.retention.silentSince(since)}>
              <Button
                aria-label={words.keepOne(contact.name)}
                onClick={() => keep([contact.id], words.kept(contact.name))}
              >
                {words.keep}
              </Button>
              <Button
                look="plain"
                aria-label={words.removeOne(contact.name)}
                onClick={() => remove(contact.id, contact.name)}
              >
                {words.remove}
              </Button>
            </PersonActs>
          ))}
        </ul>
      )}
      {silent.length > 1 && (
        <div className={styles.ways}>
          {!showsAll && silent.length > few && (
            <Button onClick={() => setShowsAll(true)}>{words.all(silent.length)}</Button>
          )}
          <Button
            onClick={() =>
              keep(
                silent.map(({ contact }) => contact.id),
                words.keptAll(silent.length),
              )
            }
          >
            {words.keepAll(silent.length)}
          </Button>
        </div>
      )}
    </Part>
  );
}
