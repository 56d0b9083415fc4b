/**
 * Turns of those who write without end (what was captured, jobs) and of a backup, whose last read must be of one moment: it
 * waits for the step that is being written, so that this can be told, and the next step waits for it.
 */
const name = "jalin:writing";

/** Does one step of writing. Not within another one: that would wait for a backup which waits for the first. */
export function inTurn<T>(write: () => Promise<T>): Promise<T> {
  return request("shared", write);
}

/** Does something while nobody takes such a step. */
export function alone<T>(read: () => Promise<T>): Promise<T> {
  return request("exclusive", read);
}

async function request<T>(mode: LockMode, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, { mode }, work);
}
