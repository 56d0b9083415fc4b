import { type Stage, stages } from "../../../lib/model/stage";
import { useLanguage } from "../../ui/language";
import { Chart } from "../Chart/Chart";
import { Flow, flowHeight } from "../Flow/Flow";
import { useInsightsWords } from "../words";
import type { Given } from "./given";

/** Who moved from stage to stage. */
export function Stages({ insights, onBehind }: Given) {
  const { words: all } = useLanguage();
  const words = useInsightsWords();
  const { title, says, step, fresh, steps, none } = words.flow;
  const flow = insights?.flow ?? [];
  const rank = (stage: Stage | undefined) => (stage === undefined ? -1 : stages.indexOf(stage));
  const count = (of: (move: (typeof flow)[number]) => boolean) =>
    flow.filter(of).reduce((sum, move) => sum + move.count, 0);
  const nameOf = (stage: Stage | undefined) => (stage === undefined ? fresh : all.stage.names[stage]);
  const behind = ({ from, to }: (typeof flow)[number]) => ({
    of: { move: { from, to } },
    title: step(nameOf(from), nameOf(to)),
  });
  return (
    <Chart
      title={title}
      says={
        insights &&
        (flow.length === 0
          ? ""
          : says(
              count(({ from }) => from === undefined),
              count(({ from, to }) => from !== undefined && rank(to) > rank(from)),
              count(({ from, to }) => rank(to) < rank(from)),
            ))
      }
      numbers={
        insights && {
          of: steps,
          columns: [words.people.title],
          rows: flow.map((move) => ({
            id: `${move.from ?? ""} ${move.to}`,
            name: step(nameOf(move.from), nameOf(move.to)),
            cells: [{ value: move.count, behind: behind(move) }],
          })),
        }
      }
      file="stages"
      height={flowHeight}
      none={insights && flow.length === 0 ? none : undefined}
      onBehind={onBehind}
    >
      <Flow label={title} flow={flow} onOpen={(move) => onBehind(behind(move))} />
    </Chart>
  );
}
