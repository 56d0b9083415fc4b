/** The worker as components meet it: what they send is done at once, in the database of the test. */
import { setOwn } from "../../lib/ingest/own";
import type { ToWorker } from "../../lib/messaging/protocol";

/** Does what a message asks for. Knows the messages that component tests send. */
export async function doneByWorker(message: ToWorker): Promise<void> {
  if (message.kind !== "set-own") throw new Error(`the worker of this test does not know "${message.kind}"`);
  await setOwn(message.network, message.account, message.own, { now: Date.now() });
}
