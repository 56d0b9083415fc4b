import { type RefObject, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { InboxLine } from "../../../lib/db/inbox";
import { ownAccounts } from "../../../lib/db/own";
import type { InboxState } from "../../../lib/model/inbox";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { useQuery } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import { inboxPath, inboxQuery, paths } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { SnoozeBar } from "../../tasks/SnoozeBar/SnoozeBar";
import { EmptyHelp } from "../../help/EmptyHelp/EmptyHelp";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { EndMark } from "../../ui/EndMark/EndMark";
import { Icon } from "../../ui/Icon/Icon";
import { Kbd } from "../../ui/Kbd/Kbd";
import { Link, openable } from "../../ui/Link/Link";
import { Select } from "../../ui/Select/Select";
import { Tabs } from "../../ui/Tabs/Tabs";
import { useLanguage } from "../../ui/language";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { AnswerTimes } from "../AnswerTimes/AnswerTimes";
import { Conversation } from "../Conversation/Conversation";
import { Glance } from "../Glance/Glance";
import { InboxRow } from "../InboxRow/InboxRow";
import { stepped } from "../triage";
import { useTriage } from "../useTriage";
import { useInboxWords } from "../words";
import styles from "./InboxPage.module.css";

const states = ["open", "snoozed", "answered", "hidden"] as const satisfies InboxState[];

/**
 * What needs a reply, and the conversation of one of them beside it. `j` and `k` go through them, `e` answered, `s` snooze,
 * `h` hide, `r` back to open, `o` or Enter opens the post, `z` undoes; then the next one is there.
 */
export function InboxPage({ halfLifeDays }: PageProps) {
  const language = useLanguage();
  const { words, speech } = language;
  const inbox = useInboxWords();
  const { pages } = useDashboardWords();
  const [, goTo] = useLocation();
  const now = useNow();
  const list = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const [isSnoozing, setSnoozing] = useState(false);

  const { state = "open", oldest, item } = inboxQuery(useQuery());
  const show = (next: { state?: InboxState; oldest?: boolean; item?: string | undefined }) => {
    const { state: shown = state, oldest: turned = oldest === true, item: chosen } = next;
    setSnoozing(false);
    goTo(
      inboxPath({
        ...(shown !== "open" && { state: shown }),
        ...(turned && { oldest: true }),
        ...(chosen !== undefined && { item: chosen }),
      }),
      { replace: true },
    );
  };
  const triage = useTriage({
    state,
    order: oldest ? "oldest" : "newest",
    wanted: item,
    choose: (next, within) => show({ item: next, ...(within && { state: within }) }),
  });
  const { lines, ids, chosen, counts } = triage;
  useFocusFollows(list, chosen?.item.id);

  const say = {
    answered: (line: InboxLine) => triage.say(line, { state: "answered" }, words.today.nowAnswered),
    hidden: (line: InboxLine) => triage.say(line, { state: "hidden" }, words.today.nowHidden),
    open: (line: InboxLine) => triage.say(line, { state: "open" }, inbox.nowOpen),
  };
  const onChosen = (act: (line: InboxLine) => void) => (): void | false => (chosen ? act(chosen) : false);
  const move = (by: 1 | -1) => (): void | false => {
    const next = stepped(ids, chosen?.item.id, by);
    if (next === undefined) return false;
    show({ item: next });
    rowOf(list.current, next)?.focus();
  };
  const openPost = (): void | false => {
    const link = detail.current?.querySelector<HTMLElement>("[data-post]");
    if (!link) return false;
    link.click();
  };
  useKeys({
    j: move(1),
    ArrowDown: move(1),
    k: move(-1),
    ArrowUp: move(-1),
    e: onChosen((line) => (state === "answered" ? undefined : say.answered(line))),
    h: onChosen((line) => (state === "hidden" ? undefined : say.hidden(line))),
    r: onChosen((line) => (state === "open" ? undefined : say.open(line))),
    s: onChosen(() => setSnoozing(true)),
    z: triage.takeBack,
    o: openPost,
    Enter: ({ target }) => (target === document.body || isRow(target) ? openPost() : false),
    // beside the list there is nothing to go back from
    Escape: () => (back.current?.offsetParent ? show({ item: undefined }) : false),
  });

  return (
    <>
      <PageHead title={pages.inbox}>
        <AnswerTimes />
        <Select
          label={inbox.order}
          value={oldest ? "oldest" : "newest"}
          options={[
            { value: "newest", label: inbox.newest },
            { value: "oldest", label: inbox.oldest },
          ]}
          onChange={(order) => show({ oldest: order === "oldest" })}
        />
      </PageHead>
      <Tabs
        label={inbox.views}
        selected={state}
        onSelect={(next) => show({ state: next })}
        tabs={states.map((id) => ({ id, label: inbox.tabs[id], count: counts && speech.number(counts[id]) }))}
      >
        {lines?.length === 0 && <Empty state={state} />}
        {lines && lines.length > 0 && (
          <div className={styles.panes} data-chosen={item !== undefined}>
            <div ref={list} className={styles.list}>
              <ul aria-label={inbox.list(state)}>
                {lines.map((line) => (
                  <li key={line.item.id}>
                    <InboxRow
                      line={line}
                      now={now}
                      isChosen={line === chosen}
                      onChoose={() => show({ item: line.item.id })}
                    />
                  </li>
                ))}
              </ul>
              {triage.hasMore && <EndMark key={triage.most} onSeen={triage.more} />}
            </div>
            {chosen && (
              <article ref={detail} className={styles.detail}>
                <Button ref={back} look="plain" className={styles.back} onClick={() => show({ item: undefined })}>
                  <Icon name="back" />
                  {inbox.back}
                </Button>
                {chosen.contact && <Glance contact={chosen.contact} halfLifeDays={halfLifeDays} />}
                <div className={styles.actions}>
                  {isSnoozing ? (
                    <SnoozeBar
                      onSnooze={({ until, done }) => triage.say(chosen, { state: "snoozed", until }, done)}
                      onClose={() => {
                        setSnoozing(false);
                        rowOf(list.current, chosen.item.id)?.focus();
                      }}
                    />
                  ) : (
                    <Actions line={chosen} state={state} say={say} onSnooze={() => setSnoozing(true)} />
                  )}
                </div>
                <div className={styles.scroller}>
                  <Conversation line={chosen} />
                </div>
              </article>
            )}
          </div>
        )}
      </Tabs>
    </>
  );
}

/** What can be said of an item, each with its key. */
function Actions(props: {
  line: InboxLine;
  state: InboxState;
  say: Record<"answered" | "hidden" | "open", (line: InboxLine) => void>;
  onSnooze: () => void;
}) {
  const { line, state, say, onSnooze } = props;
  const words = useInboxWords();
  const { interaction, post } = line;
  const href = openable(interaction.url, post?.url);
  return (
    <>
      {href !== undefined && (
        <Link bare className={styles.open} href={href} data-post>
          <Icon name="open" />
          {words.open}
          <Kbd keys="o" />
        </Link>
      )}
      {state !== "answered" && (
        <Button onClick={() => say.answered(line)}>
          <Icon name="check" />
          {words.answered}
          <Kbd keys="e" />
        </Button>
      )}
      <Button onClick={onSnooze}>
        {words.snooze}
        <Kbd keys="s" />
      </Button>
      {state !== "open" && (
        <Button onClick={() => say.open(line)}>
          {words.reopen}
          <Kbd keys="r" />
        </Button>
      )}
      {state !== "hidden" && (
        <Button look="plain" onClick={() => say.hidden(line)}>
          {words.hide}
          <Kbd keys="h" />
        </Button>
      )}
    </>
  );
}

/** A list without items: what comes here, and the step that brings it. */
function Empty({ state }: { state: InboxState }) {
  const words = useInboxWords();
  const [, goTo] = useLocation();
  const own = useLive(state === "open" ? () => ownAccounts() : undefined, [state]);
  const { title, text } = words.empty[state];
  return (
    <EmptyState picture={<Icon name="inbox" size={28} />} title={title} text={text}>
      {own?.length === 0 && (
        <>
          <p>{words.own}</p>
          <Button look="main" onClick={() => goTo(paths.networks)}>
            {words.ownButton}
          </Button>
        </>
      )}
      {state === "open" && <EmptyHelp about="inbox" canLoad />}
    </EmptyState>
  );
}

/** The keyboard stays at the item that is shown, also when the one before it has left the list. */
function useFocusFollows(list: RefObject<HTMLElement | null>, chosen: string | undefined): void {
  useEffect(() => {
    const active = document.activeElement;
    if (chosen !== undefined && (active === document.body || list.current?.contains(active)))
      rowOf(list.current, chosen)?.focus();
  }, [list, chosen]);
}

function rowOf(list: HTMLElement | null, id: string): HTMLElement | undefined {
  return [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].find(({ dataset }) => dataset.row === id);
}

function isRow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-row]") !== null;
}
