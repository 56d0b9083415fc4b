/** What every chart of the page is made of. */
import { useMemo } from "react";
import type { AtRisk, DayName, Insights } from "../../../lib/model/insights";
import { instantOf } from "../../../lib/model/calendar";
import { axisDay } from "../../../lib/words/week";
import { useLanguage } from "../../ui/language";
import type { Behind } from "../behind";
import { endOfBucket, lengthOf, type Range } from "../range";
import { type Sums, sumsOf } from "../sums";
import type { Compared } from "../../../lib/words/dashboard/insights/en";
import { useInsightsWords } from "../words";

export interface Given {
  /** undefined until they are reckoned */
  insights: Insights | undefined;
  /** those of as many days before; undefined until they are reckoned */
  before: Insights | undefined;
  /** who was at risk in these days; undefined until it is reckoned, which comes last */
  atRisk: AtRisk | undefined;
  range: Range;
  onBehind: (behind: Behind) => void;
}

/** Sums of what is given, beside those of before. */
export function useGiven({ insights, before, range }: Given) {
  const sums = useMemo(() => insights && sumsOf(insights), [insights]);
  const sumsBefore = useMemo(() => before && sumsOf(before), [before]);
  const columns = useColumns(range);
  return {
    ...columns,
    sums,
    buckets: insights?.buckets ?? [],
    /** a sum beside the one before */
    compare: (of: (sums: Sums) => number): Compared => ({
      now: sums ? of(sums) : 0,
      before: sumsBefore && of(sumsBefore),
      than: columns.than,
    }),
    /** a share beside the one before, which there is none of where nothing was */
    compareShares: (part: (sums: Sums) => number, whole: (sums: Sums) => number): Compared => ({
      now: sums ? part(sums) / whole(sums) : 0,
      before: sumsBefore && whole(sumsBefore) > 0 ? part(sumsBefore) / whole(sumsBefore) : undefined,
      than: columns.than,
    }),
  };
}

/** How the columns of a range are called. */
export function useColumns(range: Range) {
  const { speech } = useLanguage();
  const words = useInsightsWords();
  return useMemo(() => {
    const axis = axisDay(speech.locale, range.every);
    return {
      /** with what they are compared */
      than: range.id === "12m" ? words.thanMonths : words.than(lengthOf(range)),
      /** a column under the axis */
      short: (from: DayName) => axis(instantOf(from)),
      /** a column in full */
      name: (from: DayName) => {
        const at = instantOf(from);
        if (range.every === "month") return speech.month(at);
        return range.every === "week" ? words.week(speech.date(at)) : speech.date(at);
      },
      /** the days of a column */
      days: (from: DayName) => ({ from, to: endOfBucket(from, range) }),
      /** what the rows of tables are */
      unit: words.units[range.every],
    };
  }, [range, speech, words]);
}
