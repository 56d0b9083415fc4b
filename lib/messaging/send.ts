/** Sending, from pages, extension pages and the worker. Small: this file runs inside other people's pages. */
import { api } from "./api";
import type { ReplyTo, ToPage, ToWorker } from "./protocol";
import { NoAnswer, unwrap } from "./wire";

/** False once the extension was updated, switched off or removed under this script: nothing of it can be called any more. */
export function isContextAlive(): boolean {
  try {
    return api().runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Sends once. Throws {@link NoAnswer} where nobody answers, RemoteError for what went wrong over there. */
export async function sendOnce<M extends ToWorker>(message: M): Promise<ReplyTo<M>> {
  return (await answered(() => api().runtime.sendMessage(message))) as ReplyTo<M>;
}

/**
 * Sends, and again while nobody answers: a worker may die between hearing and answering, so a message must bear being
 * handled twice. `pause` waits the given ms; it is passed in by tests.
 */
export async function send<M extends ToWorker>(
  message: M,
  { tries = 4, pause = wait }: { tries?: number; pause?: (ms: number) => Promise<void> } = {},
): Promise<ReplyTo<M>> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await sendOnce(message);
    } catch (error) {
      if (!(error instanceof NoAnswer) || left <= 0 || !isContextAlive()) throw error;
      await pause(100 * 2 ** (tries - 1 - left));
    }
  }
}

/** Sends to the capture in a tab's top frame; undefined where none lives. */
export async function sendToPage<M extends ToPage>(tabId: number, message: M): Promise<ReplyTo<M> | undefined> {
  try {
    return (await answered(() => api().tabs.sendMessage(tabId, message, { frameId: 0 }))) as ReplyTo<M>;
  } catch (error) {
    if (error instanceof NoAnswer) return undefined;
    throw error;
  }
}

async function answered(call: () => Promise<unknown>): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await call();
  } catch (error) {
    // browsers word this in many ways: no receiving end, port closed, context invalidated
    throw new NoAnswer(error instanceof Error ? error.message : "the message could not be sent", { cause: error });
  }
  return unwrap(answer);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
