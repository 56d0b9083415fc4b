import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Bar, BarChart, CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { useLanguage } from "../../ui/language";
import looks from "../Look.module.css";
import type { Look } from "../look";
import { useInsightsWords } from "../words";
import { useNear } from "../useNear";
import { useWidth } from "../useWidth";
import styles from "./Plot.module.css";

/** One of the kinds that are drawn. */
export interface Series {
  id: string;
  label: string;
  look: Look;
  /** hangs below the line */
  below?: boolean;
}

/** One column, row or point. */
export interface Point {
  id: string;
  /** under the axis */
  short: string;
  /** in full: for the tip and the ear */
  name: string;
  values: Readonly<Record<string, number | undefined>>;
  /** more lines of the tip */
  notes?: readonly { label: string; text: string }[];
}

interface PlotProps {
  /** what it shows, for the ear */
  label: string;
  kind: "columns" | "rows" | "line";
  points: readonly Point[];
  series: readonly Series[];
  /** px */
  height: number;
  /** the numbers are counts: the axis names no half of one */
  isCounted?: boolean;
  /** a number as the axis says it */
  format: (value: number) => string;
  /** and the tip, where that is another way */
  say?: (value: number) => string;
  /** says the sum of all kinds, where that is one */
  total?: string;
  /** opens the list behind a point, or behind one kind of it */
  onOpen?: ((point: Point, series: Series | undefined) => void) | undefined;
}

/**
 * A drawing of numbers: columns over time, rows beside each other, or a line. Arrow keys go from point to point and Enter
 * opens the list behind one; the tip is spoken. Every colour comes from Look.module.css.
 */
export function Plot({
  label,
  kind,
  points,
  series,
  height,
  isCounted = kind !== "line",
  format,
  say = format,
  total,
  onOpen,
}: PlotProps) {
  const { direction } = useLanguage();
  const words = useInsightsWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  // the drawings are dear, and most of them stand far below
  const isNear = useNear(box);
  const active = useRef<string>(undefined);
  const hatch = useId();
  const isRtl = direction === "rtl";
  const isRows = kind === "rows";
  const byId = new Map(points.map((point) => [point.id, point]));
  const rows = points.map(({ id, values }) => ({
    id,
    ...Object.fromEntries(series.map((each) => [each.id, signed(values[each.id], each)])),
  }));
  const open = (id: string | undefined, seriesId?: string) => {
    const point = id === undefined ? undefined : byId.get(id);
    if (point)
      onOpen?.(
        point,
        series.find((each) => each.id === seriesId),
      );
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !onOpen) return;
    // it would hide the tip
    event.stopPropagation();
    open(active.current);
  };
  const names = {
    dataKey: "id",
    tickFormatter: (id: string) => byId.get(id)?.short ?? "",
    tickLine: false,
    axisLine: !isRows,
  };
  const amounts = {
    type: "number" as const,
    tickFormatter: (value: number) => format(Math.abs(value)),
    tickLine: false,
    axisLine: false,
    allowDecimals: !isCounted,
    domain: [series.some(({ below }) => below) ? "auto" : 0, "auto"] as ["auto" | 0, "auto"],
  };
  const Drawing = kind === "line" ? LineChart : BarChart;
  const side = isRtl ? ("right" as const) : ("left" as const);
  return (
    <div ref={box} className={[styles.plot, looks.looks].join(" ")} style={{ height }} onKeyDownCapture={onKey}>
      {width > 0 && isNear && (
        <Drawing
          width={width}
          height={height}
          data={rows}
          layout={isRows ? "vertical" : "horizontal"}
          stackOffset="sign"
          barCategoryGap={isRows ? 8 : "18%"}
          maxBarSize={44}
          margin={{ top: 8, right: isRtl ? 0 : 12, bottom: 0, left: isRtl ? 12 : 0 }}
          aria-label={onOpen ? words.plotHint(label) : label}
          onClick={({ activeLabel }, event) => {
            const { target } = event as unknown as MouseEvent;
            const drawn = target instanceof Element ? target.closest<SVGElement>("[data-series]") : undefined;
            open(activeLabel === undefined ? undefined : String(activeLabel), drawn?.dataset.series);
          }}
        >
          <defs>
            <Hatch id={hatch} />
          </defs>
          <CartesianGrid horizontal={!isRows} vertical={isRows} />
          {isRows ? (
            <>
              <XAxis {...amounts} reversed={isRtl} height={24} />
              <YAxis {...names} type="category" orientation={side} width={Math.min(120, width / 3)} interval={0} />
            </>
          ) : (
            <>
              <XAxis {...names} reversed={isRtl} interval="equidistantPreserveStart" minTickGap={14} height={24} />
              <YAxis {...amounts} orientation={side} width={46} />
              {series.some(({ below }) => below) && <ReferenceLine y={0} className={styles.zero ?? ""} />}
            </>
          )}
          <Tooltip
            isAnimationActive={false}
            cursor={kind === "line" ? { className: styles.cursorLine } : { className: styles.cursor }}
            content={
              <Tip
                points={byId}
                onPoint={(id) => (active.current = id)}
                hint={onOpen && words.tipHint}
                {...{ series, total, say }}
              />
            }
          />
          {series.map((each) =>
            kind === "line" ? (
              <Line
                key={each.id}
                dataKey={each.id}
                name={each.label}
                type="linear"
                className={styles.line ?? ""}
                dot={{ r: 3 }}
                activeDot={{ r: 5 }}
                isAnimationActive={false}
              />
            ) : (
              <Bar
                key={each.id}
                dataKey={each.id}
                name={each.label}
                stackId="all"
                isAnimationActive={false}
                shape={<Block series={each} hatch={hatch} canOpen={onOpen !== undefined} />}
              />
            ),
          )}
        </Drawing>
      )}
    </div>
  );
}

function signed(value: number | undefined, { below = false }: Series): number | undefined {
  return value === undefined ? undefined : below ? -value : value;
}

/** Where the library puts a piece of a stack; below the line and from right to left, sizes are negative. */
interface Place {
  x?: number | undefined;
  y?: number | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

function Block(props: Place & { series: Series; hatch: string; canOpen: boolean }) {
  const { x = 0, y = 0, width = 0, height = 0, series, hatch, canOpen } = props;
  if (width === 0 || height === 0) return null;
  const place = {
    x: Math.min(x, x + width),
    y: Math.min(y, y + height),
    width: Math.abs(width),
    height: Math.abs(height),
    rx: Math.min(1.5, Math.abs(width) / 2),
  };
  return (
    <g className={styles.block} data-series={series.id} data-open={canOpen}>
      <rect {...place} data-look={series.look} />
      {isHatched(series.look) && <rect {...place} className={looks.hatched} fill={`url(#${hatch})`} />}
    </g>
  );
}

/** What is told by lines across it, not by its colour alone. */
function isHatched(look: Look): boolean {
  return look === "negative" || look === "back";
}

/** Lines across, in the colour of the ground. */
function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1={0} y1={0} x2={0} y2={5} className={looks.hatchLine} />
    </pattern>
  );
}

interface TipProps {
  /** given by the library: whether a point is looked at, and the id of which */
  active?: boolean;
  label?: string | number;
  points: ReadonlyMap<string, Point>;
  onPoint: (id: string | undefined) => void;
  series: readonly Series[];
  say: (value: number) => string;
  total: string | undefined;
  hint: string | undefined;
}

/** What a point says. It stands in the page all the time, so that screen readers hear it change. */
function Tip({ active, label: id, points, onPoint, series, say, total, hint }: TipProps): ReactNode {
  const point = active && id !== undefined ? points.get(String(id)) : undefined;
  useEffect(() => {
    onPoint(point?.id);
  });
  const said = series.flatMap(({ id, label, look }) => {
    const value = point?.values[id];
    return value === undefined ? [] : [{ id, label, look, value }];
  });
  return (
    <div role="status" className={styles.tip} hidden={!point}>
      {point && (
        <>
          <p className={styles.name}>{point.name}</p>
          <dl className={styles.said}>
            {said.map(({ id, label, look, value }) => (
              <div key={id}>
                <dt>
                  <Swatch look={look} />
                  {label}
                </dt>
                <dd>{say(value)}</dd>
              </div>
            ))}
            {total !== undefined && said.length > 1 && (
              <div className={styles.sum}>
                <dt>{total}</dt>
                <dd>{say(said.reduce((sum, { value }) => sum + value, 0))}</dd>
              </div>
            )}
            {point.notes?.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        </>
      )}
    </div>
  );
}

/** The sign of a kind: in the tip and the legend. */
export function Swatch({ look }: { look: Look }) {
  const hatch = useId();
  return (
    <svg className={looks.looks} width={10} height={10} aria-hidden>
      {isHatched(look) && (
        <defs>
          <Hatch id={hatch} />
        </defs>
      )}
      <rect width={10} height={10} rx={2} data-look={look} />
      {isHatched(look) && <rect width={10} height={10} rx={2} className={looks.hatched} fill={`url(#${hatch})`} />}
    </svg>
  );
}
