import { type ReactNode, useId, useRef, useState } from "react";
import { Menu } from "../../ui/Menu/Menu";
import { Button } from "../../ui/Button/Button";
import { Icon } from "../../ui/Icon/Icon";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import type { Behind } from "../behind";
import type { Numbers } from "../numbers";
import { NumbersTable } from "../Numbers/NumbersTable";
import type { Look } from "../look";
import { Swatch } from "../Plot/Plot";
import { useInsightsWords } from "../words";
import styles from "./Chart.module.css";

export interface Kind {
  /** as it is drawn; absent where it is not */
  look?: Look;
  /** beside it, so that its colour says nothing alone */
  sign?: ReactNode;
  label: string;
  /** how much of it there is, in all */
  count?: number | undefined;
  behind?: Behind | undefined;
}

interface ChartProps {
  title: string;
  /** the one sentence that matters; undefined while it is reckoned */
  says: string | undefined;
  /** what is to be known besides */
  note?: string | undefined;
  /** what the drawing is made of */
  kinds?: readonly Kind[];
  numbers: Numbers | undefined;
  /** begins the names of files it is saved as */
  file: string;
  /** px of the drawing, kept free until it is there */
  height: number;
  /** said instead of the drawing where there is nothing to draw */
  none?: string | undefined;
  /** as wide as the page */
  isWide?: boolean;
  /** a list is no picture, and says its numbers itself */
  isList?: boolean;
  onBehind: (behind: Behind) => void;
  /** the drawing, one svg */
  children: ReactNode;
}

/** One chart: what it shows, the sentence that matters, the drawing, and the same numbers as a table or a file. */
export function Chart(props: ChartProps) {
  const {
    title,
    says,
    note,
    kinds = [],
    numbers,
    file,
    height,
    none,
    isWide = false,
    isList = false,
    onBehind,
    children,
  } = props;
  const words = useInsightsWords();
  const { speech } = useLanguage();
  const id = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLUListElement>(null);
  const [isTable, setTable] = useState(false);
  const run = useCommand();
  const isDrawn = numbers !== undefined && none === undefined;

  const save = (how: "png" | "svg" | "csv") => async () => {
    // made when it is asked for: nobody waits for it before
    const { saveChart } = await import("../export/saveChart");
    if (!numbers || !drawing.current) return;
    const svg = drawing.current.querySelector("svg");
    const swatches = [...(legend.current?.children ?? [])].map((entry) => entry.querySelector("svg"));
    const shown = kinds.map(({ label, count }, at) => ({
      swatch: swatches[at] ?? null,
      text: count === undefined ? label : `${label} ${speech.number(count)}`,
    }));
    await saveChart(how, { svg, title, says: says ?? "", kinds: shown, numbers, name: `jalin-${file}` });
  };
  const exportAs = (how: "png" | "svg" | "csv") => void run(save(how), words.saved(how.toUpperCase()));

  return (
    <section className={styles.chart} aria-labelledby={id} data-wide={isWide}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <div className={styles.tools} data-off={!isDrawn}>
          {!isList && (
            <Button
              look="plain"
              aria-pressed={isTable}
              aria-label={words.tableOf(title)}
              className={styles.switch}
              disabled={!isDrawn}
              onClick={() => setTable(!isTable)}
            >
              <Icon name="columns" size={14} />
              {words.table}
            </Button>
          )}
          <Menu
            label={words.exportOf(title)}
            icon="save"
            items={(isList ? (["csv"] as const) : (["png", "svg", "csv"] as const)).map((how) => ({
              label: words.exports[how],
              onChoose: () => exportAs(how),
              disabled: !isDrawn,
            }))}
          />
        </div>
      </header>
      <p className={styles.says}>{says ?? <Skeleton />}</p>
      {kinds.length > 0 && (
        <ul ref={legend} className={styles.kinds}>
          {kinds.map(({ look, sign, label, count, behind }) => (
            <li key={label}>
              {look && <Swatch look={look} />}
              {sign}
              {label}
              {count !== undefined &&
                (behind && count > 0 ? (
                  <button
                    type="button"
                    className={styles.number}
                    aria-label={words.open(speech.number(count), behind.title)}
                    onClick={() => onBehind(behind)}
                  >
                    {speech.number(count)}
                  </button>
                ) : (
                  <span className={styles.count}>{speech.number(count)}</span>
                ))}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.body} style={{ minHeight: height }}>
        {numbers === undefined ? (
          <Skeleton height={height} />
        ) : none !== undefined ? (
          <p className={styles.none} style={{ height }}>
            {none}
          </p>
        ) : (
          <>
            <div ref={drawing} className={isTable ? styles.away : undefined}>
              {children}
            </div>
            {isTable && <NumbersTable title={title} numbers={numbers} height={height} onBehind={onBehind} />}
          </>
        )}
      </div>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </section>
  );
}
