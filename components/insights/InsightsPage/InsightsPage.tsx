import { useId } from "react";
import { Link } from "wouter";
import { seenSince } from "../../../lib/db/seen";
import { dayMs } from "../../../lib/model/days";
import { engagementClasses } from "../../../lib/model/engagement";
import { heatNow } from "../../../lib/model/heat";
import { isAtRisk } from "../../../lib/model/rhythm";
import type { Contact, Daily } from "../../../lib/model/records";
import { networkLabel } from "../../../lib/sites/about";
import { PageHead } from "../../dashboard/PageHead/PageHead";
import { goTo } from "../../dashboard/location";
import type { PageProps } from "../../dashboard/page";
import { contactPath, contactsPath, paths } from "../../dashboard/routes";
import { useDashboardWords } from "../../dashboard/words";
import { EmptyHelp } from "../../help/EmptyHelp/EmptyHelp";
import { Avatar } from "../../ui/Avatar/Avatar";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Heat } from "../../ui/Heat/Heat";
import { Icon } from "../../ui/Icon/Icon";
import { Skeleton } from "../../ui/Skeleton/Skeleton";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import { useInsightsWords } from "../words";
import styles from "./InsightsPage.module.css";
import { type Sum, sumOf, sumsByNetwork } from "./sums";

/** Days that are told of: a week, the one before, a month. */
const week = 7;
const month = 30;
/** People told of. */
const most = 10;

/** What can be counted today: engagement by day, class and network, and who is warm. */
export function InsightsPage({ halfLifeDays }: PageProps) {
  const title = useDashboardWords().pages.insights;
  const words = useInsightsWords();
  const today = dayOf(useNow());
  const found = useLive(
    async ({ listContacts }) => {
      const [days, warmest] = await Promise.all([
        seenSince(dayOf(Date.now() - (month - 1) * dayMs)),
        listContacts({ order: "hot", limit: most }),
      ]);
      return { days, warmest };
    },
    [today],
  );
  const isEmpty = found?.days.length === 0 && found.warmest.length === 0;
  return (
    <>
      <PageHead title={title} />
      {isEmpty ? (
        <EmptyState picture={<Icon name="insights" size={28} />} title={words.empty.title} text={words.empty.text}>
          <Button look="main" onClick={() => goTo(paths.networks)}>
            {words.empty.button}
          </Button>
          <EmptyHelp about="start" canLoad />
        </EmptyState>
      ) : (
        <div className={styles.page} aria-busy={!found}>
          {found ? (
            <>
              <Seen days={found.days} />
              <Warmest people={found.warmest} halfLifeDays={halfLifeDays} />
              <Networks days={found.days} />
              <Coming />
            </>
          ) : (
            <Skeleton height={240} />
          )}
        </div>
      )}
    </>
  );
}

/** The UTC day of an instant, as the roll-up names it. */
function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function Seen({ days }: { days: readonly Daily[] }) {
  const words = useInsightsWords();
  const { words: all } = useLanguage();
  const id = useId();
  const now = useNow();
  const from = (back: number): string => dayOf(now - (back - 1) * dayMs);
  const lately = sumOf(days.filter(({ day }) => day >= from(week)));
  const before = sumOf(days.filter(({ day }) => day >= from(2 * week) && day < from(week)));
  const inMonth = sumOf(days);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{words.seen}</h2>
      <p className={styles.text}>{words.seenText}</p>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{all.contactList.class}</span>
            </th>
            <th scope="col">{words.lastDays(week)}</th>
            <th scope="col">{words.before(week)}</th>
            <th scope="col">{words.lastDays(month)}</th>
          </tr>
        </thead>
        <tbody>
          {engagementClasses.map((each) => (
            <Row
              key={each}
              title={all.classes[each]}
              kind={each}
              numbers={[lately.byClass[each], before.byClass[each], inMonth.byClass[each]]}
            />
          ))}
          <Row title={words.all} numbers={[lately.all, before.all, inMonth.all]} />
        </tbody>
      </table>
    </section>
  );
}

function Networks({ days }: { days: readonly Daily[] }) {
  const words = useInsightsWords();
  const { words: all } = useLanguage();
  const id = useId();
  const sums = sumsByNetwork(days);
  if (sums.length === 0) return null;
  const numbers = ({ byClass, all: sum }: Sum) => [...engagementClasses.map((each) => byClass[each]), sum];
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{words.networks(month)}</h2>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{words.network}</span>
            </th>
            {engagementClasses.map((each) => (
              <th key={each} scope="col">
                {all.classes[each]}
              </th>
            ))}
            <th scope="col">{words.all}</th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ network, sum }) => (
            <Row key={network} title={networkLabel(network)} numbers={numbers(sum)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ title, kind, numbers }: { title: string; kind?: string; numbers: readonly number[] }) {
  const { speech } = useLanguage();
  return (
    <tr data-class={kind}>
      <th scope="row">{title}</th>
      {numbers.map((number, at) => (
        // numbers of a row have no name but their place
        // oxlint-disable-next-line react/no-array-index-key
        <td key={at}>{speech.number(number)}</td>
      ))}
    </tr>
  );
}

function Warmest({ people, halfLifeDays }: { people: readonly Contact[]; halfLifeDays: number }) {
  const words = useInsightsWords();
  const id = useId();
  const now = useNow();
  if (people.length === 0) return null;
  return (
    <section className={[styles.part, styles.beside].join(" ")} aria-labelledby={id}>
      <h2 id={id}>{words.warmest}</h2>
      <ol className={styles.people}>
        {people.map((contact) => (
          <li key={contact.id}>
            <Link href={contactPath(contact.id)} className={styles.person}>
              <Avatar
                id={contact.id}
                name={contact.name}
                size={24}
                stage={contact.stage}
                atRisk={isAtRisk(contact, now)}
              />
              <span className={styles.name}>
                <bdi>{contact.name}</bdi>
              </span>
              <Heat value={heatNow(contact.heat, now, halfLifeDays)} />
            </Link>
          </li>
        ))}
      </ol>
      <Link href={contactsPath()} className={styles.more}>
        {words.everybody}
      </Link>
    </section>
  );
}

/** What this page will be, said as it is. */
function Coming() {
  const words = useInsightsWords();
  return (
    <section className={styles.coming}>
      <Icon name="insights" />
      <div>
        <h2>{words.coming}</h2>
        <p className={styles.text}>{words.comingText}</p>
      </div>
    </section>
  );
}
