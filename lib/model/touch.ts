/** Keeping in touch: when it is time to write to somebody again. */
import { dayMs } from "./days";
import type { Contact } from "./records";

/**
 * When the silence with a contact reaches the rhythm the user chose, ms UTC; undefined where none was chosen. It counts
 * from the last exchange either way: what they did, or what the user's own accounts did to them. Where there was none,
 * from when they were first seen.
 */
export function touchAt({
  rhythmDays,
  last,
  outbound,
}: Pick<Contact, "rhythmDays" | "last" | "outbound">): number | undefined {
  return rhythmDays === undefined ? undefined : Math.max(last, outbound?.last ?? last) + rhythmDays * dayMs;
}
