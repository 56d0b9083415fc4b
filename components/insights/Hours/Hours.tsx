import { type CSSProperties, type KeyboardEvent, useRef, useState } from "react";
import { useLanguage } from "../../ui/language";
import { clockHour } from "../../../lib/words/week";
import { useInsightsWords } from "../words";
import { useWidth } from "../useWidth";
import styles from "./Hours.module.css";

/** From this share of the busiest hour on the ground is strong, and its number is written in the other colour. */
const much = 0.75;

interface HoursProps {
  label: string;
  /** 7 × 24, Monday first */
  hours: readonly (readonly number[])[];
  onOpen: (at: { weekday: number; hour: number }) => void;
}

/** px */
const row = 26;
const head = 18;
const gap = 2;
export const hoursHeight = 7 * row + head;

/** When people engage: a grid of weekdays and hours. Arrows move, Enter opens the list behind an hour. */
export function Hours({ label, hours, onOpen }: HoursProps) {
  const { speech, direction } = useLanguage();
  const words = useInsightsWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isRtl = direction === "rtl";
  const isNarrow = width < 480;
  const [here, setHere] = useState({ weekday: 0, hour: 0 });
  const most = Math.max(1, ...hours.flat());
  const names = isNarrow ? words.weekdaysShort : words.weekdays;
  const side = isNarrow ? 34 : 84;
  const hourStep = isNarrow ? 6 : 3;
  const column = Math.max(8, (width - side) / 24);
  const xOf = (hour: number) => (isRtl ? width - side - (hour + 1) * column : side + hour * column);

  const go = (event: KeyboardEvent<SVGSVGElement>) => {
    const along = isRtl ? -1 : 1;
    const { weekday, hour } = here;
    const next = {
      ArrowRight: { weekday, hour: hour + along },
      ArrowLeft: { weekday, hour: hour - along },
      ArrowDown: { weekday: weekday + 1, hour },
      ArrowUp: { weekday: weekday - 1, hour },
      Home: { weekday, hour: 0 },
      End: { weekday, hour: 23 },
    }[event.key];
    if (next) {
      const to = { weekday: Math.min(6, Math.max(0, next.weekday)), hour: Math.min(23, Math.max(0, next.hour)) };
      setHere(to);
      event.currentTarget
        .querySelector<SVGElement>(`[data-at="${to.weekday} ${to.hour}"]`)
        ?.focus({ preventScroll: true });
    } else if (event.key === "Enter" || event.key === " ") open(here);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const open = (at: { weekday: number; hour: number }) => {
    if (hours[at.weekday]?.[at.hour]) onOpen(at);
  };

  return (
    <div ref={box} className={styles.box} style={{ height: hoursHeight }}>
      {width > 0 && (
        <svg role="grid" aria-label={label} width={width} height={hoursHeight} className={styles.grid} onKeyDown={go}>
          {/* each hour says its day and time itself */}
          <g aria-hidden>
            {Array.from({ length: 24 / hourStep }, (_, at) => at * hourStep).map((hour) => (
              <text key={hour} x={xOf(hour) + column / 2} y={12} className={styles.hour}>
                {clockHour(hour)}
              </text>
            ))}
          </g>
          {hours.map((day, weekday) => (
            // a day of the week is its place
            // oxlint-disable-next-line react/no-array-index-key
            <g key={weekday} role="row">
              <text
                role="rowheader"
                aria-label={words.weekdays[weekday]}
                x={isRtl ? width : 0}
                y={head + weekday * row + row / 2 + 4}
                className={styles.day}
              >
                {names[weekday]}
              </text>
              {day.map((count, hour) => (
                <g
                  // an hour of the day is its place
                  // oxlint-disable-next-line react/no-array-index-key
                  key={hour}
                  role="gridcell"
                  tabIndex={here.weekday === weekday && here.hour === hour ? 0 : -1}
                  aria-label={words.hourSays(weekday, hour, count)}
                  data-at={`${weekday} ${hour}`}
                  className={styles.cell}
                  data-open={count > 0}
                  onFocus={() => setHere({ weekday, hour })}
                  onClick={() => open({ weekday, hour })}
                >
                  <title>{words.hourSays(weekday, hour, count)}</title>
                  <rect
                    className={styles.ground}
                    x={xOf(hour) + gap / 2}
                    y={head + weekday * row + gap / 2}
                    width={column - gap}
                    height={row - gap}
                    rx={3}
                  />
                  {count > 0 && <Full {...{ count, most }} x={xOf(hour)} y={head + weekday * row} width={column} />}
                  {count > 0 && column >= 26 && (
                    <text
                      className={styles.count}
                      data-on={count / most >= much}
                      x={xOf(hour) + column / 2}
                      y={head + weekday * row + row / 2 + 4}
                    >
                      {speech.number(count)}
                    </text>
                  )}
                </g>
              ))}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** How full an hour is, by its strength; where the system chooses the colours, by its size. */
function Full({ count, most, x, y, width }: { count: number; most: number; x: number; y: number; width: number }) {
  const share = Math.sqrt(count / most);
  return (
    <rect
      className={styles.full}
      x={x + gap / 2}
      y={y + gap / 2}
      width={width - gap}
      height={row - gap}
      rx={3}
      fillOpacity={strengthOf(count / most)}
      style={{ "--size": share } as CSSProperties}
    />
  );
}

/** How strong the colour of a share is. What lies between is left out: neither colour of text could be read on it. */
function strengthOf(share: number): number {
  return share < much ? 0.1 + (0.4 * share) / much : 0.82 + (0.18 * (share - much)) / (1 - much);
}
