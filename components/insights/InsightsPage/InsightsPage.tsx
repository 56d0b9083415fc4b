import { lazy, Suspense, useEffect, useState } from "react";
import { Link } from "wouter";
import { atRiskOver } from "../../../lib/db/insights/silences";
import { engagementOf, insightsOf, keepMonth, peopleBehind } from "../../../lib/db/insights/insights";
import { loadDatabase } from "../../../lib/db/load";
import { dayAt } from "../../../lib/model/calendar";
import { defined } from "../../../lib/model/defined";
import type { AtRisk, Engagement, Insights, InsightsQuery } from "../../../lib/model/insights";
import type { Condition } from "../../../lib/model/segment";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { goTo, useQuery } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import { insightsPath, type InsightsView, insightsView, paths, weekPath } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { articlePath } from "../../help/articlePaths";
import { EmptyHelp } from "../../help/EmptyHelp/EmptyHelp";
import { askAhead } from "../../ui/ahead";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Icon } from "../../ui/Icon/Icon";
import { Later } from "../../ui/Later/Later";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { usePainted } from "../../ui/usePainted";
import type { FindBehind } from "../Behind/BehindDrawer";
import type { Behind } from "../behind";
import { Filters } from "../Filters/Filters";
import { type Range, rangeBefore, rangeOf } from "../range";
import { classSumsOf } from "../sums";
import { useInsightsWords } from "../words";
import styles from "./InsightsPage.module.css";

// the drawings are loaded while the numbers are reckoned
const drawings = import("../Charts/Charts");
const Charts = lazy(async () => ({ default: (await drawings).Charts }));
const ChartsOfNobody = lazy(async () => ({ default: (await drawings).ChartsOfNobody }));
const Trends = lazy(async () => ({ default: (await import("../Trends/Trends")).Trends }));
const BehindDrawer = lazy(async () => ({ default: (await import("../Behind/BehindDrawer")).BehindDrawer }));

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Months that are read before anybody asks for them: a year, and the one it is compared with. */
const months = 24;

/** Below so many interactions a page of charts says more than is known. */
const few = 30;

/** How engagement, people and feelings move over time: of whom and in what days, the address says. */
export function InsightsPage({ halfLifeDays }: PageProps) {
  const { insights: title, week } = useDashboardWords().pages;
  const words = useInsightsWords();
  const view = insightsView(useQuery());
  const today = dayAt(useNow());
  const range = rangeOf(view, today);
  const segments = useLive(({ listSegments }) => listSegments(), []);
  const anybody = useLive(({ listContacts }) => listContacts({ order: "hot", limit: 1 }), []);
  const where = segments?.find(({ id }) => id === view.segment)?.where;
  const isKnown = view.segment === undefined || segments !== undefined;
  const go = (next: InsightsView) => goTo(insightsPath(next), { replace: true });

  if (anybody?.length === 0)
    return (
      <>
        <PageHead title={title} />
        <EmptyState picture={<Icon name="insights" size={28} />} title={words.empty.title} text={words.empty.text}>
          <Button look="main" onClick={() => goTo(paths.networks)}>
            {words.empty.button}
          </Button>
          <EmptyHelp about="start" canLoad />
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead title={title} note={words.note}>
        <Link href={weekPath()}>{week}</Link>
        <Link href={articlePath("numbers")}>{words.how}</Link>
      </PageHead>
      <div className={styles.page}>
        <Filters {...{ view, range, today }} segments={segments ?? []} onChange={go} />
        <Reckoned
          asked={isKnown ? { range, where, network: view.network } : undefined}
          {...{ view, halfLifeDays }}
          onView={go}
        />
      </div>
    </>
  );
}

interface Asked {
  range: Range;
  /** everybody where it is undefined */
  where: Condition | undefined;
  /** all where it is undefined */
  network: string | undefined;
}

interface ReckonedProps {
  /** undefined until it is known who is meant */
  asked: Asked | undefined;
  view: InsightsView;
  halfLifeDays: number;
  onView: (view: InsightsView) => void;
}

/**
 * The numbers that are asked for; those shown before stay until the next ones are there. Engagement comes before the rest,
 * and is painted before that is asked for.
 */
function Reckoned({ asked, view, halfLifeDays, onView }: ReckonedProps) {
  const words = useInsightsWords();
  const [behind, setBehind] = useState<Behind>();
  const first = useLive(asked && (() => engage(asked)), [asked], asked && aheadOf(asked));
  const isFirst = isSame(first?.asked, asked);
  const isDrawn = usePainted(isFirst ? JSON.stringify(asked) : "") && isFirst;
  const found = useLive(isDrawn && asked ? () => reckon(asked) : undefined, [asked]);
  const isFound = isSame(found?.asked, asked);
  const earlier = useLive(asked && isFound ? () => reckon({ ...asked, range: rangeBefore(asked.range) }) : undefined, [
    asked,
  ]);
  const isCompared = isSame(earlier?.asked, asked && { ...asked, range: rangeBefore(asked.range) });
  const before = isCompared ? earlier?.insights : undefined;
  const drift = useLive(asked && isCompared ? () => drifting(asked) : undefined, [asked]);
  const isTold = isSame(drift?.asked, asked);
  const atRisk = isTold ? drift?.atRisk : undefined;
  useYears(isTold);
  const { engaged } = first ?? {};
  const total = engaged && classSumsOf(engaged).total;
  // what is shown goes by what was asked for it
  const shown = first?.asked ?? asked;
  const find: FindBehind = async (of, limit) => {
    if (!shown) return { ids: [], count: 0 };
    if (!("where" in of)) return peopleBehind(queryOf(shown), of, { limit });
    const { countContacts } = await import("../../../lib/db/lists");
    const filter = { where: of.where, asOf: { now: Date.now(), halfLifeDays } };
    const { listContacts } = await loadDatabase();
    const [contacts, count] = await Promise.all([listContacts({ order: "hot", limit, filter }), countContacts(filter)]);
    return { ids: contacts.map(({ id }) => id), count };
  };

  const isNobody = total === 0 && engaged?.undated === 0;
  const trends = shown && (
    <Later>
      <Suspense>
        <Trends
          network={shown.network}
          where={shown.where}
          to={shown.range.to}
          isLeftOut={isNobody}
          {...{ halfLifeDays }}
        />
      </Suspense>
    </Later>
  );
  return (
    <div aria-busy={!isFirst}>
      {isNobody && <Nobody {...{ view, onView }} />}
      {!engaged && (
        <p role="status" className="unseen">
          {words.loading}
        </p>
      )}
      {!isNobody && total !== undefined && total < few && <p className={styles.little}>{words.little(total)}</p>}
      <Suspense fallback={<Skeleton height={380} />}>
        {shown && isNobody && (
          <ChartsOfNobody
            insights={found?.insights}
            {...{ before, atRisk, trends }}
            range={found?.asked.range ?? shown.range}
            onBehind={setBehind}
          />
        )}
        {shown && !isNobody && (
          <Charts
            first={{ engaged, before: isFirst ? before : undefined, range: shown.range }}
            insights={found?.insights}
            {...{ before, atRisk, trends }}
            range={found?.asked.range ?? shown.range}
            whom={defined({ where: shown.where, network: shown.network })}
            onBehind={setBehind}
          />
        )}
      </Suspense>
      {behind && (
        <Suspense>
          <BehindDrawer {...{ behind, find, halfLifeDays }} inputs={[shown]} onClose={() => setBehind(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

/** Said instead of charts, with what may show more. */
function Nobody({ view, onView }: Pick<ReckonedProps, "view" | "onView">) {
  const words = useInsightsWords().nobody;
  const { segment, network, last, from: _from, to: _to, ...rest } = view;
  const isFiltered = segment !== undefined || network !== undefined;
  return (
    <EmptyState picture={<Icon name="insights" size={28} />} title={words.title} text={words.text}>
      {last !== "12m" && (
        <Button look="main" onClick={() => onView(defined({ ...rest, segment, network, last: "12m" as const }))}>
          {words.year}
        </Button>
      )}
      {isFiltered && (
        <Button onClick={() => onView(defined({ ...view, segment: undefined, network: undefined }))}>
          {words.all}
        </Button>
      )}
    </EmptyState>
  );
}

/** Asks while the drawings are loaded; for a segment it has to be read first who is meant. */
InsightsPage.ask = (_params: PageProps["params"], query: string): Promise<void> => {
  const view = insightsView(query);
  const asked = { range: rangeOf(view, dayAt(Date.now())), where: undefined, network: view.network };
  if (view.segment === undefined) void askAhead(aheadOf(asked), engage(asked));
  return Promise.resolve();
};

/** The years that people ask for are read while nothing else is done, a month at a time. */
function useYears(isQuiet: boolean): void {
  useEffect(() => {
    if (!isQuiet) return;
    let isGone = false;
    const read = async () => {
      const now = Date.now();
      for (let back = 0; back < months && !isGone; back += 1) {
        await new Promise((resolve) => requestIdleCallback(resolve));
        await keepMonth(now, back);
      }
    };
    // what cannot be read is told to whoever asks for it
    read().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [isQuiet]);
}

async function engage(asked: Asked): Promise<{ asked: Asked; engaged: Engagement }> {
  return { asked, engaged: await engagementOf(queryOf(asked)) };
}

async function reckon(asked: Asked): Promise<{ asked: Asked; insights: Insights }> {
  return { asked, insights: await insightsOf(queryOf(asked)) };
}

async function drifting(asked: Asked): Promise<{ asked: Asked; atRisk: AtRisk }> {
  return { asked, atRisk: await atRiskOver(queryOf(asked)) };
}

function aheadOf(asked: Asked): string {
  return `insights ${JSON.stringify(asked)}`;
}

function queryOf({ range: { from, to, every }, where, network }: Asked): InsightsQuery {
  return { from, to, every, zone, ...defined({ where, network }) };
}

function isSame(one: Asked | undefined, other: Asked | undefined): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
