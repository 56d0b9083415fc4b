/** Rules on what the user said of a contact. */
import type { Contact } from "./records";

/**
 * Two contacts that turn out to be one: everything the user entered on either is kept. `into` keeps its id; the summary
 * fields are `into`'s and must be counted afresh by the caller.
 */
export function joinContacts(into: Contact, other: Contact): Contact {
  const saved = [into.savedAt, other.savedAt].filter((at) => at !== undefined);
  const notes = [...new Set([into.note, other.note].filter((note) => note !== undefined && note !== ""))];
  return {
    ...into,
    ...(saved.length > 0 && { savedAt: Math.min(...saved) }),
    ...(notes.length > 0 && { note: notes.join("\n\n") }),
    tags: [...new Set([...into.tags, ...other.tags])].sort(),
  };
}
