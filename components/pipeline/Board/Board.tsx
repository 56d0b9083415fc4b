import { useLayoutEffect, useRef } from "react";
import type { BoardColumn, Card } from "../../../lib/db/opportunities";
import type { MenuItem } from "../../ui/Menu/item";
import { useKeys } from "../../ui/useKeys";
import { type BoardMove, beside, type Side, stepTo } from "../boardMoves";
import { StageColumn } from "../StageColumn/StageColumn";
import { usePipelineWords } from "../words";
import styles from "./Board.module.css";

interface BoardProps {
  columns: readonly BoardColumn[];
  onMove: (move: BoardMove) => void;
  onOpen: (id: string) => void;
  /** asks for more of a stage */
  onMore: (stageId: string) => void;
  menuOf: (card: Card) => readonly MenuItem[];
}

/** The stages beside each other, with what stands in them. Arrows go about, with Shift they move; `m` opens the menu. */
export function Board({ columns, onMove, onOpen, onMore, menuOf }: BoardProps) {
  const said = usePipelineWords();
  const board = useRef<HTMLDivElement>(null);
  /** what was moved by the keyboard: it has another place in the page, and keeps the focus */
  const followed = useRef<string>(undefined);

  useLayoutEffect(() => {
    const id = followed.current;
    followed.current = undefined;
    if (id !== undefined) focusCard(board.current, id);
  });
  const current = () => document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row ?? "";
  const go = (side: Side): void | false => {
    const next = beside(columns, current(), side);
    if (next === undefined) return false;
    focusCard(board.current, next);
  };
  const move = (side: Side): void | false => {
    const to = stepTo(columns, current(), side);
    if (!to) return false;
    // what is lost stays until there is a reason
    if (columns.find(({ stage }) => stage.id === to.stageId)?.stage.is !== "lost") followed.current = to.id;
    onMove(to);
  };
  const arrow =
    (side: Side) =>
    ({ shiftKey }: KeyboardEvent): void | false => {
      const isRtl = board.current !== null && getComputedStyle(board.current).direction === "rtl";
      const turned = !isRtl ? side : side === "before" ? "after" : side === "after" ? "before" : side;
      return shiftKey ? move(turned) : go(turned);
    };
  useKeys({
    ArrowUp: arrow("up"),
    ArrowDown: arrow("down"),
    ArrowLeft: arrow("before"),
    ArrowRight: arrow("after"),
    k: () => go("up"),
    j: () => go("down"),
    K: () => move("up"),
    J: () => move("down"),
    m: () => {
      const menu = cardOf(board.current, current())?.querySelector<HTMLElement>("[aria-haspopup]");
      if (!menu) return false;
      menu.click();
    },
  });

  return (
    <div ref={board} className={styles.board}>
      <p className="unseen">{said.hint}</p>
      {columns.map((column) => (
        <StageColumn
          key={column.stage.id}
          column={column}
          onMove={onMove}
          onOpen={onOpen}
          onMore={() => onMore(column.stage.id)}
          menuOf={menuOf}
        />
      ))}
    </div>
  );
}

function cardOf(board: HTMLElement | null, id: string): HTMLElement | null {
  return board?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
}

function focusCard(board: HTMLElement | null, id: string): void {
  const card = cardOf(board, id);
  card?.querySelector<HTMLElement>("[data-open]")?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
