import { useEffect, useRef, useState } from "react";
import { countSuggestions, suggestedJoins } from "../../../lib/db/suggestions";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { goTo } from "../../dashboard/location";
import { contactsPath } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { surely } from "../../contacts/Joins/useDecisions";
import { EmptyHelp } from "../../help/EmptyHelp/EmptyHelp";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { Pair } from "../Pair/Pair";
import { useJoinsWords } from "../words";
import styles from "./JoinsPage.module.css";

/** Suggestions shown at a time: who decides these sees the next. */
const most = 50;

/** The queue of suggested joins: two people side by side, and what speaks for their being one. */
export function JoinsPage() {
  const { words, speech } = useLanguage();
  const own = useJoinsWords();
  const titles = useDashboardWords().pages;
  const now = useNow();
  const found = useLive(
    async () => ({ joins: await suggestedJoins(most, now), count: await countSuggestions(now) }),
    [now],
  );
  const [chosen, setChosen] = useState<{ id: string; at: number }>();
  const pair = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const joins = found?.joins ?? [];
  // where the one that was looked at is decided, the next one stands in its place
  const same = joins.findIndex(({ suggestion }) => suggestion.id === chosen?.id);
  const at = same >= 0 ? same : Math.max(0, Math.min(chosen?.at ?? 0, joins.length - 1));
  const current = joins[at];

  const go = (to: number): void | false => {
    const next = joins[to];
    if (!next) return false;
    setChosen({ id: next.suggestion.id, at: to });
    pair.current?.focus({ preventScroll: true });
  };
  useKeys({
    j: () => go(at + 1),
    ArrowDown: () => go(at + 1),
    k: () => go(at - 1),
    ArrowUp: () => go(at - 1),
    Escape: () => goTo(contactsPath()),
  });
  const id = current?.suggestion.id;
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [id]);

  return (
    <div className={styles.page} aria-busy={!found}>
      <PageHead title={titles.joins} note={found && found.count > 0 && own.count(found.count)} />
      {found && !current && (
        <EmptyState picture={<Icon name="joins" size={28} />} title={own.empty.title} text={own.empty.text}>
          <Button look="main" onClick={() => goTo(contactsPath())}>
            {own.empty.button}
          </Button>
          <EmptyHelp about="joins" canLoad />
        </EmptyState>
      )}
      {current && (
        <div className={styles.body}>
          <nav className={styles.queue} aria-label={own.list}>
            <ol ref={list}>
              {joins.map(({ suggestion, contacts: [one, other] }, index) => (
                <li key={suggestion.id}>
                  <button
                    type="button"
                    aria-current={index === at ? "true" : undefined}
                    className={styles.item}
                    onClick={() => go(index)}
                  >
                    <span className={styles.faces}>
                      <Avatar id={one.id} name={one.name} size={24} />
                      <Avatar id={other.id} name={other.name} size={24} />
                    </span>
                    <span className={styles.names}>
                      <bdi>{one.name}</bdi>
                      <bdi>{other.name}</bdi>
                    </span>
                    <span className={styles.sure}>{speech.percent(surely(suggestion.score))}</span>
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <div className={styles.current}>
            <div className={styles.steps}>
              <IconButton icon="up" label={own.previous} keys="k" disabled={at === 0} onClick={() => go(at - 1)} />
              <IconButton
                icon="down"
                label={own.next}
                keys="j"
                disabled={at === joins.length - 1}
                onClick={() => go(at + 1)}
              />
              <span>{words.person.joins.sure(speech.percent(surely(current.suggestion.score)))}</span>
            </div>
            <Pair
              key={current.suggestion.id}
              ref={pair}
              join={current}
              onDecided={() => {
                setChosen({ id: "", at });
                pair.current?.focus({ preventScroll: true });
              }}
            />
            <p className={styles.text}>{own.after}</p>
          </div>
        </div>
      )}
    </div>
  );
}
