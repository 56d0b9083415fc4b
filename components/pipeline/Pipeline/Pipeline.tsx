import { useEffect, useRef, useState } from "react";
import { board, type BoardColumn, type Card } from "../../../lib/db/opportunities";
import type { PipelineStage } from "../../../lib/model/pipeline";
import { moneyWords } from "../../../lib/words/money";
import { dayWords } from "../../tasks/dueWords";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Icon } from "../../ui/Icon/Icon";
import { Screen } from "../../ui/Screen/Screen";
import { Select } from "../../ui/Select/Select";
import { useLanguage } from "../../ui/language";
import { useKeptScroll } from "../../ui/useKeptScroll";
import { useKeys } from "../../ui/useKeys";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { useRows } from "../../ui/useRows";
import { LostForm } from "../LostForm/LostForm";
import { StageEditor } from "../StageEditor/StageEditor";
import { StageTotals } from "../StageTotals/StageTotals";
import { type Side, stepTo } from "../boardMoves";
import { stageName } from "../stageName";
import { useMoves } from "../useMoves";
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
  const scroller = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const [isEditing, setEditing] = useState(false);
  const [limit, setLimit] = useState(page);
  const { columns, move, losing, lose, keep } = useMoves(useLive(() => board({ limit }), [limit]));

  useBoardKeys(scroller, {
    returnTo,
    step: (id, side) => {
      const to = columns && !isEditing && !losing && stepTo(columns, id, side);
      if (!to) return false;
      move(to);
      // a lost one stays until there is a reason
      if (columns.find(({ stage }) => stage.id === to.stageId)?.stage.is !== "lost") followRow(scroller.current, id);
    },
  });
  useKeys({ Escape: () => (isEditing ? setEditing(false) : onBack()) });
  useKeptScroll("pipeline.scroll", scroller);
  useEffect(() => {
    if (returnTo === undefined) back.current?.focus({ preventScroll: true });
  }, [returnTo]);

  const isEmpty = columns?.every(({ stage }) => stage.count === 0) === true;
  return (
    <Screen
      title={words.board.title}
      back={back}
      onBack={onBack}
      scroller={scroller}
      actions={
        <Button look="plain" onClick={() => setEditing(!isEditing)}>
          {isEditing ? words.board.endEdit : words.board.editStages}
        </Button>
      }
    >
      <div className={styles.content}>
        {columns && isEditing && <StageEditor stages={columns.map(({ stage }) => stage)} />}
        {isEmpty && !isEditing && (
          <EmptyState
            picture={<Icon name="people" size={28} />}
            title={words.board.emptyTitle}
            text={words.board.emptyText}
          >
            <Button onClick={onBack}>{words.nav.contacts}</Button>
          </EmptyState>
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
                      onMove={(to) => move({ id: card.opportunity.id, stageId: to.id, place: "first" })}
                      onOpen={onOpen}
                    />
                    {losing?.id === card.opportunity.id && (
                      <div className={styles.lost}>
                        <LostForm onLost={lose} onClose={keep} />
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
    </Screen>
  );
}

function Column({ column: { stage }, children }: { column: BoardColumn; children: React.ReactNode }) {
  const { words } = useLanguage();
  return (
    <section className={styles.stage} aria-label={stageName(stage, words)}>
      <StageTotals stage={stage} />
      {stage.count === 0 ? <p className={styles.nothing}>{words.board.emptyStage}</p> : <ul>{children}</ul>}
    </section>
  );
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
  returnTo: string | undefined;
  step: (id: string, side: Side) => void | false;
}

function useBoardKeys(scroller: React.RefObject<HTMLElement | null>, { returnTo, step }: BoardKeys): void {
  const isRtl = () => scroller.current !== null && getComputedStyle(scroller.current).direction === "rtl";
  const to = (side: Side) => (row: HTMLElement) => step(row.dataset.row ?? "", side);
  useRows(scroller, {
    returnTo,
    onKey: {
      ArrowRight: (row) => to(isRtl() ? "before" : "after")(row),
      ArrowLeft: (row) => to(isRtl() ? "after" : "before")(row),
      J: to("down"),
      K: to("up"),
    },
    onShift: { ArrowDown: to("down"), ArrowUp: to("up") },
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
