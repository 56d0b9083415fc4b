import { useState } from "react";
import { type Card, listOpportunities, type OpportunityOrder } from "../../lib/db/opportunities";
import type { PipelineStage } from "../../lib/model/pipeline";
import { useLive } from "../ui/useLive";

/** Rows are read in steps of so many, and a step more on both sides. */
const step = 50;

/** The rows in sight of a list of opportunities, kept up to date. */
export function useCards(is: PipelineStage["is"], order: OpportunityOrder, reversed: boolean) {
  const [[from, to], setSpan] = useState<readonly [number, number]>([0, 2 * step]);
  const list = `${is} ${order} ${reversed}`;
  const read = useLive(
    async () => ({
      list,
      from,
      cards: await listOpportunities({ is, order, reversed, from, limit: to - from }),
    }),
    [list, from, to],
  );
  return {
    cardAt: (index: number): Card | undefined => (read?.list === list ? read.cards[index - read.from] : undefined),
    need: (first: number, last: number) => {
      const next = [Math.max(0, Math.floor(first / step) - 1) * step, (Math.floor(last / step) + 2) * step] as const;
      if (next[0] !== from || next[1] !== to) setSpan(next);
    },
  };
}
