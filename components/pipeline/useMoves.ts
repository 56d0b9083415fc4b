import { useState } from "react";
import { type BoardColumn, type Card, moveOpportunity } from "../../lib/db/opportunities";
import { useSteps } from "../tasks/useSteps";
import { useLanguage } from "../ui/language";
import { type BoardMove, moved, standing } from "./boardMoves";
import { stageName } from "./stageName";

interface Pending extends BoardMove {
  /** the database has it */
  isDone: boolean;
}

/** An opportunity that is lost once there is a reason. */
export interface Losing {
  id: string;
  stageId: string;
  title: string;
}

/**
 * Moves on the board. They are shown before the database has said so, so that one key after the other goes on from there;
 * what is lost waits for its reason.
 */
export function useMoves(read: readonly BoardColumn[] | undefined) {
  const { words, speech } = useLanguage();
  const { step, back } = useSteps<string>();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [losing, setLosing] = useState<Losing>();

  // what was read since holds what is done
  const [seen, setSeen] = useState(read);
  if (read !== seen) {
    setSeen(read);
    setPending(pending.filter(({ isDone }) => !isDone));
  }
  const columns = read && pending.reduce<readonly BoardColumn[]>(moved, read);

  /** `known`: the opportunity, where it may stand further down than was read */
  const move = (to: BoardMove, known?: Card): void => {
    const stage = columns?.find((column) => column.stage.id === to.stageId)?.stage;
    const here = columns && standing(columns, to.id);
    const card = (here && columns[here.at]?.cards[here.place]) ?? known;
    if (!columns || !stage || !card) return;
    const { title, stageId } = card.opportunity;
    if (stage.is === "lost" && stageId !== stage.id) return setLosing({ id: to.id, stageId: stage.id, title });
    const next: Pending = { ...to, isDone: false };
    const then = moved(columns, next);
    const place = (standing(then, to.id)?.place ?? 0) + 1;
    const count = then.find((column) => column.stage.id === stage.id)?.stage.count ?? 0;
    setPending((before) => [...before, next]);
    const tell = async () => {
      const isDone = await step(
        () => moveOpportunity(to.id, { stageId: to.stageId, place: to.place }, { now: Date.now() }),
        words.board.moved(title, stageName(stage, words), speech.number(place), speech.number(count)),
        to.id,
      );
      setPending((before) =>
        isDone
          ? before.map((each) => (each === next ? { ...each, isDone } : each))
          : before.filter((each) => each !== next),
      );
    };
    void tell();
  };
  const lose = async (reason: string): Promise<void> => {
    if (!losing) return;
    const { id, stageId, title } = losing;
    // what will not do is the form's to say, so it is stored before anything is told
    const entry = await moveOpportunity(id, { stageId, lostReason: reason }, { now: Date.now() });
    const stage = columns?.find((column) => column.stage.id === stageId)?.stage;
    await step(() => Promise.resolve(entry), words.opportunity.moved(title, stage ? stageName(stage, words) : ""), id);
  };

  return { columns, move, losing, lose, keep: () => setLosing(undefined), back };
}
