import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { Fragment, useEffect, useRef, useState } from "react";
import type { BoardColumn, Card } from "../../../lib/db/opportunities";
import { EndMark } from "../../ui/EndMark/EndMark";
import type { MenuItem } from "../../ui/Menu/item";
import { useLanguage } from "../../ui/language";
import { BoardCard } from "../BoardCard/BoardCard";
import { type BoardMove, placeAt } from "../boardMoves";
import { stageName } from "../stageName";
import { StageTotals } from "../StageTotals/StageTotals";
import styles from "./StageColumn.module.css";

interface StageColumnProps {
  column: BoardColumn;
  onMove: (move: BoardMove) => void;
  onOpen: (id: string) => void;
  onMore: () => void;
  menuOf: (card: Card) => readonly MenuItem[];
}

/** A stage of the board. What is dropped here stands where the line shows. */
export function StageColumn({ column, onMove, onOpen, onMore, menuOf }: StageColumnProps) {
  const { words } = useLanguage();
  const { stage, cards } = column;
  const list = useRef<HTMLUListElement>(null);
  const { target, index } = useDrop(column, list, onMove);
  const line = <li aria-hidden className={styles.line} />;
  return (
    <section
      ref={target}
      className={styles.column}
      data-over={index !== undefined}
      aria-label={`${stageName(stage, words)}, ${words.board.count(stage.count)}`}
    >
      <StageTotals stage={stage} isTall />
      <ul ref={list} className={styles.cards}>
        {cards.map((card, at) => (
          <Fragment key={card.opportunity.id}>
            {index === at && line}
            <li>
              <BoardCard card={card} menu={menuOf(card)} onOpen={() => onOpen(card.opportunity.id)} />
            </li>
          </Fragment>
        ))}
        {index !== undefined && index >= cards.length && line}
        {stage.count > cards.length && (
          <li>
            <EndMark key={cards.length} onSeen={onMore} />
          </li>
        )}
        {stage.count === 0 && index === undefined && <li className={styles.nothing}>{words.board.emptyStage}</li>}
      </ul>
    </section>
  );
}

/** Takes what is dragged over a stage: before which of its cards it would stand, and the move once it is let go. */
function useDrop(
  { stage, cards }: BoardColumn,
  list: React.RefObject<HTMLElement | null>,
  onMove: (move: BoardMove) => void,
): { target: React.RefObject<HTMLElement | null>; index: number | undefined } {
  const target = useRef<HTMLElement>(null);
  const [index, setIndex] = useState<number>();
  const latest = useRef({ cards, onMove });
  useEffect(() => {
    latest.current = { cards, onMove };
  });
  useEffect(() => {
    if (!target.current) return;
    const under = (y: number) => setIndex(indexUnder(list.current, y));
    return dropTargetForElements({
      element: target.current,
      canDrop: ({ source }) => typeof source.data.opportunity === "string",
      onDragEnter: ({ location }) => under(location.current.input.clientY),
      onDrag: ({ location }) => under(location.current.input.clientY),
      onDragLeave: () => setIndex(undefined),
      onDrop: ({ source, location }) => {
        setIndex(undefined);
        const id = source.data.opportunity;
        if (typeof id !== "string") return;
        const ids = latest.current.cards.map(({ opportunity }) => opportunity.id);
        const to = indexUnder(list.current, location.current.input.clientY);
        // the card itself is none of those it would stand among
        const own = ids.indexOf(id);
        const index = own >= 0 && own < to ? to - 1 : to;
        if (index !== own) latest.current.onMove({ id, stageId: stage.id, place: placeAt(ids, id, index) });
      },
    });
  }, [stage.id, list]);
  return { target, index };
}

/** How many cards have their middle above a point of the window. */
function indexUnder(list: HTMLElement | null, y: number): number {
  const cards = [...(list?.querySelectorAll("[data-row]") ?? [])];
  return cards.filter((card) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}
