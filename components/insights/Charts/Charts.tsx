import { type ReactNode, useDeferredValue } from "react";
import type { AtRisk } from "../../../lib/model/insights";
import { TopPeople } from "../Top/TopPeople";
import { TopPosts } from "../Top/TopPosts";
import { Answers } from "./Answers";
import styles from "./Charts.module.css";
import { Drift } from "./Drift";
import { Engagement, type EngagementProps } from "./Engagement";
import type { Given } from "./given";
import { Networks } from "./Networks";
import { People, type Whom } from "./People";
import { Sentiment } from "./Sentiment";
import { Stages } from "./Stages";
import { Voice } from "./Voice";
import { Week } from "./Week";

/** What there may be on days on which nobody engaged: moves, answers, who was silent, and what stands between. */
export function ChartsOfNobody({ trends, ...given }: Given & { trends?: ReactNode }) {
  const { flow = [], answerMinutes } = given.insights ?? {};
  return (
    <div className={styles.charts}>
      {trends}
      {flow.length > 0 && <Stages {...given} />}
      {answerMinutes !== undefined && <Answers {...given} />}
      {isAnybodyIn(given.atRisk) && <Drift {...given} />}
    </div>
  );
}

function isAnybodyIn(atRisk: AtRisk | undefined): boolean {
  return atRisk !== undefined && (atRisk.before > 0 || atRisk.buckets.some(({ count }) => count > 0));
}

interface ChartsProps extends Given {
  /** what the first chart shows, which is reckoned before the others: those may still show another range */
  first: Omit<EngagementProps, "onBehind">;
  /** who is asked about; everybody where it is absent */
  whom?: Whom | undefined;
  /** what stands after the sentiment */
  trends?: ReactNode;
}

const everybody: Whom = {};

/** All charts of the page; the first is drawn before the others, now and whenever something else is asked. */
export function Charts({ first, whom = everybody, trends, ...given }: ChartsProps) {
  const insights = useDeferredValue(given.insights, undefined);
  const before = useDeferredValue(given.before, undefined);
  const atRisk = useDeferredValue(given.atRisk, undefined);
  const later = { ...given, insights, before, atRisk };
  return (
    <div className={styles.charts}>
      <Engagement {...first} onBehind={given.onBehind} />
      <People {...later} whom={whom} />
      <Sentiment {...later} />
      {trends}
      <Week {...later} />
      <Stages {...later} />
      <Networks {...later} />
      <Drift {...later} />
      <Voice {...later} />
      <Answers {...later} />
      <TopPosts {...later} />
      <TopPeople {...later} />
    </div>
  );
}
