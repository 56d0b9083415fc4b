/** How the keyboard goes about the board: where the focus goes, where an opportunity goes, and what the board is then. */
import type { BoardColumn } from "../../lib/db/opportunities";
import type { Place } from "../../lib/db/ranks";
import { recounted } from "../../lib/model/pipeline";

/** `before` and `after`: the stages on either side, as they are read. */
export type Side = "up" | "down" | "before" | "after";

export interface BoardMove {
  id: string;
  stageId: string;
  place: Place;
}

type Columns = readonly BoardColumn[];

/** Where an opportunity stands: in which stage, and in which place there. */
export function standing(columns: Columns, id: string): { at: number; place: number } | undefined {
  for (const [at, { cards }] of columns.entries()) {
    const place = cards.findIndex((card) => card.opportunity.id === id);
    if (place >= 0) return { at, place };
  }
  return undefined;
}

/** The opportunity on a side of another one: of the next stage in which any stands, the one in the same place or the last. */
export function beside(columns: Columns, id: string, side: Side): string | undefined {
  const here = standing(columns, id);
  if (!here) return columns.flatMap(({ cards }) => cards)[0]?.opportunity.id;
  const idAt = (at: number, place: number): string | undefined => columns[at]?.cards[place]?.opportunity.id;
  if (side === "up" || side === "down") return idAt(here.at, here.place + (side === "down" ? 1 : -1));
  const step = side === "after" ? 1 : -1;
  for (let at = here.at + step; at >= 0 && at < columns.length; at += step) {
    const count = columns[at]?.cards.length ?? 0;
    if (count > 0) return idAt(at, Math.min(here.place, count - 1));
  }
  return undefined;
}

/** One step of an opportunity to a side: past its neighbour, or to the top of the stage beside; undefined at the edge. */
export function stepTo(columns: Columns, id: string, side: Side): BoardMove | undefined {
  const here = standing(columns, id);
  if (!here) return undefined;
  if (side === "up" || side === "down") {
    const stageId = columns[here.at]?.stage.id ?? "";
    const neighbour = beside(columns, id, side);
    return neighbour === undefined
      ? undefined
      : { id, stageId, place: side === "down" ? { after: neighbour } : { before: neighbour } };
  }
  const stage = columns[here.at + (side === "after" ? 1 : -1)]?.stage;
  return stage && { id, stageId: stage.id, place: "first" };
}

/** The board after a move, before the database has said so; itself where the move means nothing there. */
export function moved(columns: Columns, { id, stageId, place }: BoardMove): Columns {
  const here = standing(columns, id);
  const card = here && columns[here.at]?.cards[here.place];
  if (!card || !columns.some(({ stage }) => stage.id === stageId)) return columns;
  const isSame = card.opportunity.stageId === stageId;
  return columns.map(({ stage, cards }) => {
    const others = cards.filter((each) => each !== card);
    const left = others.length < cards.length && !isSame ? recounted(stage, card.opportunity, -1) : stage;
    if (stage.id !== stageId) return { stage: left, cards: others };
    const to = isSame ? stage : recounted(stage, card.opportunity, 1);
    const at = indexAt(
      others.map(({ opportunity }) => opportunity.id),
      place,
    );
    return { stage: to, cards: others.toSpliced(at, 0, { ...card, opportunity: { ...card.opportunity, stageId } }) };
  });
}

function indexAt(ids: readonly string[], place: Place): number {
  if (place === "first") return 0;
  if (place === "last") return ids.length;
  const at = ids.indexOf("before" in place ? place.before : place.after);
  if (at < 0) return 0;
  return "before" in place ? at : at + 1;
}

/** The place that is `index` steps below the top of a stage, the opportunity that moves not counted. */
export function placeAt(ids: readonly string[], moving: string, index: number): Place {
  const others = ids.filter((id) => id !== moving);
  const [before, after] = [others[index - 1], others[index]];
  return after !== undefined ? { before: after } : before !== undefined ? { after: before } : "first";
}
