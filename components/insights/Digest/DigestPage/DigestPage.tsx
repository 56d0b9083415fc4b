import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";
import { readDigest } from "../../../../lib/db/digest";
import { peopleBehind } from "../../../../lib/db/insights/insights";
import { loadDatabase } from "../../../../lib/db/load";
import { addDays, dayAt, instantOf } from "../../../../lib/model/calendar";
import {
  type Behind,
  behindNamed,
  digestOf,
  type DigestInput,
  type Finding,
  risingFinding,
  weekOf,
} from "../../../../lib/model/digest";
import type { DayName } from "../../../../lib/model/insights";
import { PageHead } from "../../../dashboard/PageHead/PageHead";
import { goTo, useQuery } from "../../../dashboard/location";
import type { PageProps } from "../../../dashboard/page";
import { inboxPath, insightsPath, paths, weekPath, weekView, withQuery } from "../../../dashboard/routes";
import { useDashboardWords } from "../../../dashboard/words";
import { EmptyHelp } from "../../../help/EmptyHelp/EmptyHelp";
import { Banner } from "../../../ui/Banner/Banner";
import { Button } from "../../../ui/Button/Button";
import { EmptyState } from "../../../ui/EmptyState/EmptyState";
import { Icon } from "../../../ui/Icon/Icon";
import { Skeleton } from "../../../ui/Skeleton/Skeleton";
import { useLanguage } from "../../../ui/language";
import { useLive } from "../../../ui/useLive";
import { useNow } from "../../../ui/useNow";
import type { FindBehind } from "../../Behind/BehindDrawer";
import { asText } from "../asText";
import { Sentences } from "../Sentences/Sentences";
import { WeekChooser } from "../WeekChooser/WeekChooser";
import { useDigestWords } from "../words";
import styles from "./DigestPage.module.css";

const BehindDrawer = lazy(async () => ({ default: (await import("../../Behind/BehindDrawer")).BehindDrawer }));

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A week in plain sentences: the last whole one, or the one that the address names. */
export function DigestPage({ halfLifeDays }: PageProps) {
  const title = useDashboardWords().pages.week;
  const words = useDigestWords();
  const view = weekView(useQuery());
  const today = dayAt(useNow());
  const running = weekOf(today);
  const asked = view.from === undefined ? addDays(running, -7) : weekOf(view.from);
  const week = asked > running ? running : asked;
  const anybody = useLive(({ listContacts }) => listContacts({ order: "hot", limit: 1 }), []);
  const read = useLive(() => readDigest(week, { zone }), [week, today]);
  const input = read?.week === week ? read : undefined;
  const behind = behindNamed(view.of);

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
      <PageHead title={title}>
        <Link href={withQuery(paths.settings, { at: "digest" })} className={styles.aside}>
          {words.tell}
        </Link>
      </PageHead>
      <div className={styles.page}>
        <WeekChooser {...{ week, running }} />
        {input ? (
          <Told key={week} {...{ input, halfLifeDays }} />
        ) : (
          <div aria-busy="true">
            <p role="status" className="unseen">
              {words.loading}
            </p>
            <Skeleton lines={6} />
          </div>
        )}
        {behind && <Who {...{ behind, week, halfLifeDays }} />}
      </div>
    </>
  );
}

/** What is told of a week. */
function Told({ input, halfLifeDays }: { input: DigestInput; halfLifeDays: number }) {
  const words = useDigestWords();
  const { week, isPresent, isRunning } = input;
  const rising = useLive(
    isPresent ? async () => (await import("../rising")).risingNames(week, Date.now(), halfLifeDays) : undefined,
    [week, halfLifeDays],
  );
  const { findings, untold } = digestOf(input);
  const total = findings.find((finding) => finding.is === "total");
  const risen = total && risingFinding(rising ?? []);
  const all = risen ? [...findings, risen] : findings;
  const notes = [
    ...(isRunning ? [words.running] : []),
    ...(total?.usual ? [words.usual(total.usual.weeks)] : []),
    ...(untold.length > 0 ? [words.untold(untold)] : []),
  ];
  if (!total)
    return (
      <EmptyState picture={<Icon name="insights" size={28} />} title={words.nothing.title} text={words.nothing.text}>
        {(input.waiting ?? 0) > 0 && <Link href={inboxPath()}>{words.nothing.waits(input.waiting ?? 0)}</Link>}
      </EmptyState>
    );
  return (
    <>
      <Sentences week={week} findings={all} />
      <div className={styles.notes}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <Doings week={week} findings={all} notes={notes} />
    </>
  );
}

/** What can be done with the sentences. */
function Doings({ week, findings, notes }: { week: DayName; findings: Finding[]; notes: string[] }) {
  const words = useDigestWords();
  const { speech } = useLanguage();
  const [copied, setCopied] = useState<"no" | "yes">();
  const until = addDays(week, 6);
  const title = words.of(speech.date(instantOf(week)), speech.date(instantOf(until)));
  const copy = () =>
    navigator.clipboard.writeText(asText({ title, findings, notes }, words)).then(
      () => setCopied("yes"),
      () => setCopied("no"),
    );
  return (
    <div className={styles.doings}>
      <Button onClick={() => void copy()}>{words.copy}</Button>
      <Button onClick={() => window.print()}>{words.print}</Button>
      <Link href={insightsPath({ from: week, to: until })} className={styles.aside}>
        {words.insights}
      </Link>
      <span role="status" className={styles.copied}>
        {copied === "yes" && words.copied}
      </span>
      {copied === "no" && <Banner>{words.notCopied}</Banner>}
    </div>
  );
}

/** The people behind the number that the address names, beside the page. */
function Who({ behind, week, halfLifeDays }: { behind: Behind; week: DayName; halfLifeDays: number }) {
  const title = useTitle(behind);
  const find: FindBehind = async (_of, limit) => {
    if (behind !== "risk") {
      const query = { from: week, to: addDays(week, 6), every: "week", zone } as const;
      return peopleBehind(query, behind, { limit });
    }
    const { countContacts } = await import("../../../../lib/db/lists");
    const { listContacts } = await loadDatabase();
    const filter = { where: { is: "atRisk" }, asOf: { now: Date.now(), halfLifeDays } } as const;
    const [contacts, count] = await Promise.all([listContacts({ order: "hot", limit, filter }), countContacts(filter)]);
    return { ids: contacts.map(({ id }) => id), count };
  };
  const of = behind === "risk" ? ({ where: { is: "atRisk" } } as const) : behind;
  return (
    <Suspense>
      <BehindDrawer
        behind={{ of, title }}
        find={find}
        inputs={[week]}
        halfLifeDays={halfLifeDays}
        onClose={() => goTo(weekPath({ from: week }), { replace: true })}
      />
    </Suspense>
  );
}

function useTitle(behind: Behind): string {
  const { people } = useDigestWords();
  if (behind === "risk") return people.risk;
  if (behind.move) return people.move(behind.move.from, behind.move.to);
  if (behind.answered) return people.answered;
  if (behind.at) {
    const { weekday, hour } = behind.at;
    return hour === undefined ? people.weekday(weekday) : people.hour(weekday, hour);
  }
  if (behind.class) return people.class(behind.class);
  if (behind.feeling) return people.feeling(behind.feeling);
  return behind.who === "new" ? people.new : behind.who === "back" ? people.back : people.all;
}
