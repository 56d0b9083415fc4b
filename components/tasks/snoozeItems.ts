import { type SnoozeChoice, snoozeUntil } from "../../lib/model/task";
import type { Language } from "../../lib/words";
import type { MenuItem } from "../ui/Menu/item";
import { untilWords } from "./dueWords";

/** Until when something is mostly put off. */
export const snoozeChoices = ["later", "tomorrow", "next-week"] as const satisfies SnoozeChoice[];

/** What was chosen, as of when (ms UTC), and the words for it once it is done. */
export interface Snoozing {
  choice: SnoozeChoice;
  until: number;
  now: number;
  done: string;
}

/** The ways to put something off, for a menu. */
export function snoozeItems(language: Language, onSnooze: (snoozing: Snoozing) => void): MenuItem[] {
  return snoozeChoices.map((choice) => ({
    label: language.words.snooze[choice],
    onChoose: () => onSnooze(snoozingOf(choice, language)),
  }));
}

/** Putting something off from now on. */
export function snoozingOf(choice: Snoozing["choice"], { words, speech }: Language): Snoozing {
  const now = Date.now();
  const until = snoozeUntil(choice, now);
  return { choice, until, now, done: words.today.nowSnoozed(untilWords(until, now, speech)) };
}
