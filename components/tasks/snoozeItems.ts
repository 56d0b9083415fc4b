import type { SnoozeChoice } from "../../lib/model/task";
import type { Words } from "../../lib/words";
import type { MenuItem } from "../ui/Menu/Menu";

const choices = ["later", "tomorrow", "next-week"] as const satisfies SnoozeChoice[];

/** The ways to put something off, for a menu. */
export function snoozeItems(words: Words, onSnooze: (choice: (typeof choices)[number]) => void): MenuItem[] {
  return choices.map((choice) => ({ label: words.snooze[choice], onChoose: () => onSnooze(choice) }));
}
