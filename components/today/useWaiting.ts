import { countInbox, type InboxLine, inboxPage } from "../../lib/db/inbox";
import { countsOf, listContacts } from "../../lib/db/lists";
import { type Card, closingBy } from "../../lib/db/opportunities";
import { countDue, openTasks, type TaskLine } from "../../lib/db/tasks";
import { addDays, dayAt } from "../../lib/model/calendar";
import type { Contact } from "../../lib/model/records";
import { tomorrowAt } from "../../lib/model/task";
import { useLive } from "../ui/useLive";
import { useNow } from "../ui/useNow";
import { peopleParts, type PeoplePart, type TodayPart } from "./parts";

/** What waits: how many of each part there are, and the first of them. */
export interface Waiting {
  counts: Record<TodayPart, number>;
  tasks: TaskLine[];
  reply: InboxLine[];
  closing: Card[];
  people: Record<PeoplePart, Contact[]>;
}

/** What should close within so many days, or should have, is shown. */
const closingDays = 7;
const minute = 60_000;
const order = { risk: "hot", back: "new", touch: "hot" } as const satisfies Record<PeoplePart, string>;

interface Wanted {
  halfLifeDays: number;
  /** rows of a part while all parts are shown */
  few: number;
  /** the part that is shown alone, with so many rows */
  all: TodayPart | undefined;
  most: number;
}

/** What waits at this minute, kept up to date. */
export function useWaiting({ halfLifeDays, few, all, most }: Wanted): { waiting: Waiting | undefined; now: number } {
  // what is due changes by the minute, not with every tick of the clock
  const now = Math.floor(useNow() / minute) * minute;
  const limitOf = (part: TodayPart): number => (all === undefined ? few : part === all ? most : 0);
  const waiting = useLive(async (): Promise<Waiting> => {
    const asOf = { now, halfLifeDays };
    const whom = (part: PeoplePart) => ({ where: { is: peopleParts[part] }, asOf });
    const list = (part: PeoplePart) =>
      limitOf(part) === 0 ? [] : listContacts({ order: order[part], filter: whom(part), limit: limitOf(part) });
    const until = tomorrowAt(now);
    const soon = addDays(dayAt(now), closingDays);
    const [due, { open }, closing, [risk = 0, back = 0, touch = 0], tasks, reply, atRisk, returned, toTouch] =
      await Promise.all([
        countDue(now),
        countInbox(now),
        closingBy(soon, limitOf("closing")),
        countsOf([whom("risk"), whom("back"), whom("touch")]),
        openTasks({ limit: limitOf("tasks"), until }),
        inboxPage({ state: "open", order: "newest", limit: limitOf("reply"), now }),
        list("risk"),
        list("back"),
        list("touch"),
      ]);
    return {
      counts: { tasks: due, reply: open, closing: closing.count, risk, back, touch },
      tasks,
      reply,
      closing: closing.cards,
      people: { risk: atRisk, back: returned, touch: toTouch },
    };
  }, [now, halfLifeDays, few, all, most]);
  return { waiting, now };
}
