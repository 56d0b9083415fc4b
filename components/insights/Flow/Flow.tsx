import { useRef } from "react";
import type { Insights } from "../../../lib/model/insights";
import { type Stage, stages } from "../../../lib/model/stage";
import { useLanguage } from "../../ui/language";
import { useWidth } from "../useWidth";
import { useInsightsWords } from "../words";
import styles from "./Flow.module.css";

type Move = Insights["flow"][number];

interface FlowProps {
  label: string;
  flow: readonly Move[];
  onOpen: (move: Move) => void;
}

/** px */
export const flowHeight = 200;
const node = { height: 44, y: 84, width: 112 };
/** At least so much between two boxes: their arrow and its number. */
const between = 22;
/** Of the names in the boxes; a letter is about so wide, in parts of it. */
const letter = { size: 12, width: 0.62 };
/** How far out an arc goes, by how many stages it passes. */
const rises = [0, 34, 52, 74];

/** Who moved from stage to stage: forward above, back below, each as strong as it is frequent. */
export function Flow({ label, flow, onOpen }: FlowProps) {
  const { words: all, speech, direction } = useLanguage();
  const words = useInsightsWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const places: readonly (Stage | undefined)[] = [undefined, ...stages];
  const nodeWidth = Math.min(node.width, (width - 2 - 3 * between) / 4);
  // a frame is drawn half beside its edge
  const step = (width - 2 - nodeWidth) / 3;
  const xOf = (at: number) => (direction === "rtl" ? width - 1 - nodeWidth - at * step : 1 + at * step);
  const most = Math.max(1, ...flow.map(({ count }) => count));
  const nameOf = (stage: Stage | undefined) => (stage === undefined ? words.flow.fresh : all.stage.names[stage]);
  const longest = Math.max(...places.map((stage) => nameOf(stage).length));
  const fontSize = Math.min(letter.size, (nodeWidth - 12) / (longest * letter.width));
  return (
    <div ref={box} style={{ height: flowHeight }}>
      {width > 0 && (
        <svg role="group" aria-label={label} width={width} height={flowHeight} className={styles.flow}>
          {flow.map((move) => {
            const { from, to, count } = move;
            const [start, end] = [places.indexOf(from), places.indexOf(to)];
            const isForward = end > start;
            const stroke = 1.5 + 8.5 * Math.sqrt(count / most);
            const { line, head, at } =
              end === start + 1
                ? straight(xOf(start), xOf(end), nodeWidth, stroke)
                : arc(xOf(start), xOf(end), nodeWidth, stroke, end - start);
            const says = words.flow.move(nameOf(from), nameOf(to), count);
            return (
              <g
                key={`${from ?? ""} ${to}`}
                role="button"
                tabIndex={0}
                aria-label={says}
                className={styles.move}
                data-back={!isForward}
                onClick={() => onOpen(move)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" && event.key !== " ") return;
                  event.preventDefault();
                  onOpen(move);
                }}
              >
                <path className={styles.line} strokeWidth={stroke} d={line} />
                <path className={styles.head} d={head} />
                {/* easier to hit than a line */}
                <path className={styles.hit} d={line} />
                <text className={styles.count} {...at}>
                  {speech.number(count)}
                </text>
              </g>
            );
          })}
          {places.map((stage, at) => (
            <g key={stage ?? ""} aria-hidden className={styles.node} data-fresh={stage === undefined}>
              <rect x={xOf(at)} y={node.y} width={nodeWidth} height={node.height} rx={8} />
              <text x={xOf(at) + nodeWidth / 2} y={node.y + node.height / 2 + 4} fontSize={fontSize}>
                {nameOf(stage)}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

interface Arrow {
  line: string;
  head: string;
  /** where its number stands */
  at: { x: number; y: number };
}

/** From one box to the next. */
function straight(from: number, to: number, width: number, stroke: number): Arrow {
  const toEnd = Math.sign(to - from);
  const [a, b] = toEnd > 0 ? [from + width, to] : [from, to + width];
  const y = node.y + node.height / 2;
  const [half, long] = [3 + stroke / 2, 5 + stroke / 2];
  const neck = b - toEnd * long;
  return {
    line: `M${a} ${y}H${neck}`,
    head: `M${neck} ${y - half}V${y + half}L${b} ${y}Z`,
    at: { x: (a + b) / 2, y: y - half - 4 },
  };
}

/** Over the boxes between, or back under them. */
function arc(from: number, to: number, width: number, stroke: number, steps: number): Arrow {
  const toEnd = Math.sign(to - from);
  const isBack = steps < 0;
  const [a, b] = [from + width / 2 + toEnd * (isBack ? -12 : 6), to + width / 2 - toEnd * (isBack ? -12 : 6)];
  const edge = isBack ? node.y + node.height : node.y;
  const out = isBack ? 1 : -1;
  // a curve of this kind reaches three quarters of the way to where it is drawn to
  const rise = out * (rises[Math.abs(steps)] ?? 0);
  const turn = edge + rise / 0.75;
  const [half, long] = [3 + stroke / 2, 5 + stroke / 2];
  const neck = edge + out * long;
  return {
    line: `M${a} ${edge}C${a} ${turn} ${b} ${turn} ${b} ${neck}`,
    head: `M${b - half} ${neck}H${b + half}L${b} ${edge}Z`,
    at: { x: (a + b) / 2, y: edge + rise + (isBack ? stroke / 2 + 13 : -stroke / 2 - 4) },
  };
}
