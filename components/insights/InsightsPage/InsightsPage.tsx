import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";
import { insightsOf, peopleBehind } from "../../../lib/db/insights/insights";
import { loadDatabase } from "../../../lib/db/load";
import { dayAt } from "../../../lib/model/calendar";
import { defined } from "../../../lib/model/defined";
import type { Insights, InsightsQuery } from "../../../lib/model/insights";
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
import { totalOf } from "../sums";
import { useInsightsWords } from "../words";
import styles from "./InsightsPage.module.css";

// the drawings are loaded while the numbers are reckoned
const drawings = import("../Charts/Charts");
const Charts = lazy(async () => ({ default: (await drawings).Charts }));
const Trends = lazy(async () => ({ default: (await import("../Trends/Trends")).Trends }));
const BehindDrawer = lazy(async () => ({ default: (await import("../Behind/BehindDrawer")).BehindDrawer }));

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

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
          {...{ halfLifeDays }}
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
  halfLifeDays: number;
  onView: (view: InsightsView) => void;
}

/** The numbers that are asked for; those shown before stay until the next ones are there. */
function Reckoned({ asked, halfLifeDays, onView }: ReckonedProps) {
  const words = useInsightsWords();
  const [behind, setBehind] = useState<Behind>();
  const isPainted = usePainted();
  const found = useLive(asked && (() => reckon(asked)), [asked], asked && aheadOf(asked));
  const earlier = useLive(
    asked && found && isPainted
      ? async () => ({ asked, insights: await insightsOf(queryOf({ ...asked, range: rangeBefore(asked.range) })) })
      : undefined,
    [asked],
  );
  // what is shown goes by what was asked for it
  const shown = found?.asked ?? asked;
  const before = isSame(earlier?.asked, shown) ? earlier?.insights : undefined;
  const insights = found?.insights;
  const total = insights?.byNetwork.reduce((sum, { byClass }) => sum + totalOf(byClass), 0);
  const find: FindBehind = async (of, limit) => {
    if (!shown) return { ids: [], count: 0 };
    if (!("where" in of)) return peopleBehind(queryOf(shown), of, { limit });
    const { countContacts } = await import("../../../lib/db/lists");
    const filter = { where: of.where, asOf: { now: Date.now(), halfLifeDays } };
    const { listContacts } = await loadDatabase();
    const [contacts, count] = await Promise.all([listContacts({ order: "hot", limit, filter }), countContacts(filter)]);
    return { ids: contacts.map(({ id }) => id), count };
  };

  if (insights && total === 0 && insights.undated === 0)
    return (
      <EmptyState picture={<Icon name="insights" size={28} />} title={words.nobody.title} text={words.nobody.text}>
        <Button look="main" onClick={() => onView({ last: "12m" })}>
          {words.nobody.year}
        </Button>
      </EmptyState>
    );
  return (
    <div aria-busy={!insights || !isSame(asked, shown)}>
      {!insights && (
        <p role="status" className="unseen">
          {words.loading}
        </p>
      )}
      {total !== undefined && total < few && <p className={styles.little}>{words.little(total)}</p>}
      <Suspense fallback={<Skeleton height={380} />}>
        {shown && (
          <Charts
            {...{ insights, before }}
            range={shown.range}
            where={shown.where}
            onBehind={setBehind}
            trends={
              <Later>
                <Suspense>
                  <Trends network={shown.network} where={shown.where} halfLifeDays={halfLifeDays} />
                </Suspense>
              </Later>
            }
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

/** Asks while the drawings are loaded; for a segment it has to be read first who is meant. */
InsightsPage.ask = (_params: PageProps["params"], query: string): Promise<void> => {
  const view = insightsView(query);
  const asked = { range: rangeOf(view, dayAt(Date.now())), where: undefined, network: view.network };
  if (view.segment === undefined) void askAhead(aheadOf(asked), reckon(asked));
  return Promise.resolve();
};

async function reckon(asked: Asked): Promise<{ asked: Asked; insights: Insights }> {
  return { asked, insights: await insightsOf(queryOf(asked)) };
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
