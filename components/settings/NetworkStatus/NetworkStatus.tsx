import type { NetworkId } from "../../../lib/model/capture";
import { type NetworkStatus as Status, recentDays, statusOf } from "../../../lib/model/health";
import type { Language } from "../../../lib/words";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { useNow } from "../../ui/useNow";
import styles from "./NetworkStatus.module.css";

/** How reading goes on a network, as it changes; nothing for one that is off, which its switch says. */
export function NetworkStatus({ network, isOn }: { network: NetworkId; isOn: boolean }) {
  const language = useLanguage();
  const now = useNow();
  // a row that is not there is another answer than none yet
  const found = useLive(async ({ healthOf }) => ({ row: await healthOf(network) }), [network]);
  const status = statusOf(found?.row, isOn, now);
  if (status.is === "off") return null;
  if (!found) return <p className={styles.status} />;
  return (
    <p className={styles.status}>
      <span className={[styles.dot, styles[status.is]].join(" ")} aria-hidden />
      <span>{statusWords(status, now, language)}</span>
    </p>
  );
}

function statusWords(status: Exclude<Status, { is: "off" }>, now: number, { words, speech }: Language): string {
  const { health } = words;
  switch (status.is) {
    case "unread":
      return health.unread;
    case "well":
      return health.well(status.read, speech.past(status.lastRead, now));
    case "partly": {
      const problems = status.problems.map(([kind, count]) => health.problem(kind, count));
      return `${health.partly(status.failed, status.of, recentDays)} (${problems.join(", ")})`;
    }
    case "changed":
      return health.changed(speech.list(status.pages.map((kind) => health.pages[kind])), speech.date(status.since));
  }
}
