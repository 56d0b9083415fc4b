import { useEffect, useRef, useState } from "react";
import { board, type BoardColumn, type Card, moveOpportunity } from "../../../lib/db/opportunities";
import type { Place } from "../../../lib/db/ranks";
import { type PipelineStage, weightedSums } from "../../../lib/model/pipeline";
import type { Speech } from "../../../lib/words";
import { moneyWords } from "../../../lib/words/money";
import { dayWords } from "../../tasks/dueWords";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Icon } from "../../ui/Icon/Icon";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Select } from "../../ui/Select/Select";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { useRows } from "../../ui/useRows";
import { LostForm } from "../LostForm/LostForm";
import { stageName } from "../stageName";
import { StageEditor } from "../StageEditor/StageEditor";
import styles from "./Pipeline.module.css";

/** Opportunities of a stage that are shown at first, and more at a time. */
const page = 50;

interface PipelineProps {
  /** the row that opened what the person comes back from */
  returnTo?: string | undefined;
  onOpen: (contactId: string) => void;
  onBack: () => void;
}

/** The stages with what stands in them and how much that is. Left and right move along, with Shift up and down as well. */
export function Pipeline({ returnTo, onOpen, onBack }: PipelineProps) {
  const { words } = useLanguage();
  const run = useCommand();
  const scroller = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const [isEditing, setEditing] = useState(false);
  const [limit, setLimit] = useState(page);
  const [losing, setLosing] = useState<{ id: string; stageId: string }>();
  const columns = useLive(() => board({ limit }), [limit]);

  const move = (card: Card, to: PipelineStage, place: Place = "first") => {
    const { id, title, stageId } = card.opportunity;
    if (to.is === "lost" && to.id !== stageId) return setLosing({ id, stageId: to.id });
    void run(
      () => moveOpportunity(id, { stageId: to.id, place }, { now: Date.now() }),
      words.opportunity.moved(title, stageName(to, words)),
    );
  };
  useBoardKeys(scroller, { columns, isOff: isEditing || losing !== undefined, returnTo, move });
  useKeys({ Escape: () => (isEditing ? setEditing(false) : onBack()) });
  useKeptScroll("pipeline.scroll", scroller);
  useEffect(() => {
    if (returnTo === undefined) back.current?.focus({ preventScroll: true });
  }, [returnTo]);

  const isEmpty = columns?.every(({ stage }) => stage.count === 0) === true;
  return (
    <main className={styles.view}>
      <header className={styles.top}>
        <IconButton ref={back} icon="back" label={words.nav.back} onClick={onBack} />
        <h1>{words.board.title}</h1>
        <Button look="plain" onClick={() => setEditing(!isEditing)}>
          {isEditing ? words.board.endEdit : words.board.editStages}
        </Button>
      </header>
      <div ref={scroller} className={styles.scroller}>
        {columns && isEditing && <StageEditor stages={columns.map(({ stage }) => stage)} />}
        {isEmpty && !isEditing && (
          <EmptyState
            picture={<Icon name="people" size={28} />}
            title={words.board.emptyTitle}
            text={words.board.emptyText}
          />
        )}
        {columns && !isEmpty && !isEditing && (
          <>
            <p className={styles.hint}>{words.board.hint}</p>
            {columns.map((column) => (
              <Column key={column.stage.id} column={column}>
                {column.cards.map((card) => (
                  <li key={card.opportunity.id}>
                    <CardRow
                      card={card}
                      stages={columns.map(({ stage }) => stage)}
                      onMove={(to) => move(card, to)}
                      onOpen={onOpen}
                    />
                    {losing?.id === card.opportunity.id && (
                      <div className={styles.lost}>
                        <LostForm
                          onLost={(lostReason) =>
                            moveOpportunity(losing.id, { stageId: losing.stageId, lostReason }, { now: Date.now() })
                          }
                          onClose={() => setLosing(undefined)}
                        />
                      </div>
                    )}
                  </li>
                ))}
                {column.stage.count > column.cards.length && (
                  <li>
                    <Button look="plain" onClick={() => setLimit(limit + page)}>
                      {words.form.more}
                    </Button>
                  </li>
                )}
              </Column>
            ))}
          </>
        )}
      </div>
    </main>
  );
}

function Column({ column, children }: { column: BoardColumn; children: React.ReactNode }) {
  const { words, speech } = useLanguage();
  const { stage } = column;
  const name = stageName(stage, words);
  const sums = Object.entries(stage.sums).map(([currency, { value }]): [string, number] => [currency, value]);
  const weighted = Object.entries(weightedSums(stage));
  return (
    <section className={styles.stage} aria-label={name}>
      <header className={styles.head} data-is={stage.is}>
        <h2>{name}</h2>
        <span className={styles.count} aria-label={words.board.count(stage.count)}>
          {speech.number(stage.count)}
        </span>
        <span className={styles.sums}>
          {sums.length > 0 && <span>{amounts(sums, speech)}</span>}
          {sums.length > 0 && stage.is === "open" && (
            <span className={styles.weighted}>{words.board.weighted(amounts(weighted, speech))}</span>
          )}
        </span>
      </header>
      {stage.count === 0 ? <p className={styles.nothing}>{words.board.emptyStage}</p> : <ul>{children}</ul>}
    </section>
  );
}

/** Sums of several currencies, which are not added up. */
function amounts(sums: readonly [currency: string, minor: number][], speech: Speech): string {
  return sums.map(([currency, minor]) => moneyWords({ currency, minor }, speech.locale)).join(" + ");
}

function CardRow(props: {
  card: Card;
  stages: readonly PipelineStage[];
  onMove: (to: PipelineStage) => void;
  onOpen: (contactId: string) => void;
}) {
  const { card, stages, onMove, onOpen } = props;
  const { words, speech } = useLanguage();
  const now = useNow();
  const { opportunity, contact } = card;
  const { id, title, value, closeOn, closedAt, lostReason } = opportunity;
  return (
    <div className={styles.row} data-row={id}>
      <button
        type="button"
        data-open
        className={styles.open}
        disabled={!contact}
        onClick={() => contact && onOpen(contact.id)}
      >
        <bdi className={styles.title}>{title}</bdi>
        <span className={styles.line}>
          {value && <span className={styles.value}>{moneyWords(value, speech.locale)}</span>}
          {contact && <bdi>{contact.name}</bdi>}
          {closeOn !== undefined && closedAt === undefined && (
            <span>{words.opportunity.closes(dayWords(closeOn, now, speech))}</span>
          )}
          {lostReason !== undefined && <bdi>{lostReason}</bdi>}
        </span>
      </button>
      <Select
        label={words.opportunity.stage(title)}
        value={opportunity.stageId}
        options={stages.map((stage) => ({ value: stage.id, label: stageName(stage, words) }))}
        onChange={(next) => {
          const to = stages.find((stage) => stage.id === next);
          if (to) onMove(to);
        }}
      />
    </div>
  );
}

interface BoardKeys {
  columns: readonly BoardColumn[] | undefined;
  isOff: boolean;
  returnTo: string | undefined;
  move: (card: Card, to: PipelineStage, place?: Place) => void;
}

function useBoardKeys(scroller: React.RefObject<HTMLElement | null>, keys: BoardKeys): void {
  const { columns = [], isOff, returnTo, move } = keys;
  const found = (row: HTMLElement) => {
    const at = columns.findIndex(({ cards }) => cards.some((card) => card.opportunity.id === row.dataset.row));
    const cards = columns[at]?.cards ?? [];
    const place = cards.findIndex((card) => card.opportunity.id === row.dataset.row);
    const card = cards[place];
    return card && !isOff ? { at, cards, place, card } : undefined;
  };
  const along = (row: HTMLElement, step: 1 | -1): void | false => {
    const here = found(row);
    const to = columns[(here?.at ?? -2) + step]?.stage;
    if (!here || !to) return false;
    move(here.card, to);
    // a lost one stays until there is a reason
    if (to.is !== "lost") followRow(scroller.current, here.card.opportunity.id);
  };
  const within = (row: HTMLElement, event: KeyboardEvent, step: 1 | -1): void | false => {
    const here = event.shiftKey ? found(row) : undefined;
    const beside = here?.cards[here.place + step]?.opportunity.id;
    const stage = columns[here?.at ?? -1]?.stage;
    if (!here || !stage || beside === undefined) return false;
    move(here.card, stage, step > 0 ? { after: beside } : { before: beside });
    followRow(scroller.current, here.card.opportunity.id);
  };
  const rtl = (): 1 | -1 => (scroller.current && getComputedStyle(scroller.current).direction === "rtl" ? -1 : 1);
  useRows(scroller, {
    returnTo,
    onKey: {
      ArrowRight: (row) => along(row, rtl()),
      ArrowLeft: (row) => along(row, rtl() === 1 ? -1 : 1),
      J: (row, event) => within(row, event, 1),
      K: (row, event) => within(row, event, -1),
    },
    onShift: { ArrowDown: (row, event) => within(row, event, 1), ArrowUp: (row, event) => within(row, event, -1) },
  });
}

/** Gives the focus back to a row once it stands where it was moved to: on the way there it loses it. */
function followRow(list: HTMLElement | null, id: string): void {
  if (!list) return;
  const seek = (): boolean => {
    const row = list.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-open]`);
    row?.focus();
    return row !== null;
  };
  const watcher = new MutationObserver(() => seek() && watcher.disconnect());
  watcher.observe(list, { childList: true, subtree: true });
  setTimeout(() => watcher.disconnect(), 2_000);
}
