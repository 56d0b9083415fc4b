/** The worker as components meet it: what they send is done at once, in the database of the test. */
import { erase, eraseForGood } from "../../lib/ingest/erase";
import { setOwn } from "../../lib/ingest/own";
import type { DeleteReply, ToWorker } from "../../lib/messaging/protocol";

/** Does what a message asks for. Knows the messages that component tests send. */
export async function doneByWorker(message: ToWorker): Promise<DeleteReply | true> {
  const now = Date.now();
  switch (message.kind) {
    case "set-own":
      await setOwn(message.network, message.account, message.own, { now });
      return true;
    case "work":
      return true;
    case "delete-contacts":
      return erase(message.ids, { now });
    case "erase-contacts":
      return eraseForGood(message.ids, { now });
    default:
      throw new Error(`the worker of this test does not know "${message.kind}"`);
  }
}
