/**
 * Messages of the open conversation. The rows on the screen have neither ids nor times (seen 2026-04), so they are left
 * alone; what the page carries in itself on a hard load has both, where the conversation is not encrypted.
 */
import type { Capture } from "../../model/capture";
import { attempt, compact, dataIn, numberOf } from "../dom";
import { at, dataScript, idAt, type Node, nodesIn, outwards, payloadsIn, textAt } from "../nodes";
import { emptyReading, type Messages, type Reading } from "../site";
import { userOf } from "./payload/user";

export const messages: Messages = {
  items: dataScript,
  read(root, url, { closed }) {
    const reading = emptyReading();
    const [, open] = /^\/direct\/t\/(\d+)/.exec(url.pathname) ?? [];
    for (const payload of open ? payloadsIn(root, "slide_messages", reading) : [])
      for (const node of nodesIn(payload))
        attempt(reading, () => {
          if (!("message_id" in node.value)) return;
          const thread = threadOf(node);
          const isOpen = idAt(thread, "thread_fbid") === open || idAt(thread, "thread_key") === open;
          if (isOpen && (closed || !isGroup(thread))) readMessage(node, reading);
        });
    return reading;
  },
  probe: (root) => ({
    expected: dataIn(root, dataScript).reduce((sum, text) => sum + text.split("text_body").length - 1, 0),
  }),
};

/** The inbox beside the conversation lists the last messages of others. */
function threadOf(node: Node): unknown {
  for (const { value } of outwards(node)) if ("slide_messages" in value) return value;
  return undefined;
}

function isGroup(thread: unknown): boolean {
  const others = at(thread, "users");
  return at(thread, "is_group") === true || (Array.isArray(others) && others.length > 1);
}

function readMessage({ value }: Node, reading: Reading): void {
  const id = textAt(value, "message_id");
  const actor = userOf(at(value, "sender.user_dict"));
  const text = textAt(value, "content.text_body");
  const sent = numberOf(at(value, "timestamp_ms"));
  if (id && actor && text && sent > 0 && sent < 8.64e15)
    reading.captures.push(compact<Capture>({ type: "message", id, actor, text, at: { at: sent, precision: "ms" } }));
}
