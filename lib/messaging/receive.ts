/**
 * The worker's ear. Every message is checked twice before its handler sees it: who sent it, and what it says.
 */
import { z } from "zod";
import { matches } from "../sites/patterns";
import type { Replies, ToWorker } from "./protocol";
import { toWorker } from "./schemas";
import { type Answer, failure } from "./wire";

type Kind = ToWorker["kind"];
export type Received<K extends Kind> = z.infer<(typeof toWorker)[K]>;

/** What pages may send; everything else comes from the extension's own. */
const fromPages: ReadonlySet<Kind> = new Set(["deliver", "report", "ask-saved", "press-save"]);

/** Who sent a message, as the browser says it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

export type Handler<K extends Kind> = (message: Received<K>, sender: Sender) => Promise<Replies[K]>;

/** A message that its sender may not send, or that is none of ours. */
class Refused extends Error {
  override readonly name = "Refused";
}

export interface Receiver {
  /** Names the one handler of a kind; a second one throws. */
  on<K extends Kind>(kind: K, handler: Handler<K>): void;
  /** Checks, parses, handles. Never rejects: what goes wrong is in the answer. */
  receive(message: unknown, sender: Sender): Promise<Answer>;
}

/**
 * `self`: this extension's id and the start of its pages' addresses. `patternsOf`: the match patterns of a network's
 * pages as they are now; undefined for what is no network.
 */
export function createReceiver(
  self: { id: string; root: string },
  patternsOf: (network: string) => Promise<readonly string[] | undefined>,
): Receiver {
  const handlers = new Map<Kind, Handler<never>>();

  const checked = async (message: unknown, sender: Sender): Promise<unknown> => {
    const kind = kindOf(message);
    const handler = handlers.get(kind);
    if (!handler) throw new Refused(`nobody handles "${kind}"`);
    if (sender.id !== self.id) throw new Refused("the sender is not this extension");
    if (!fromPages.has(kind) && sender.url?.startsWith(self.root) !== true)
      throw new Refused(`"${kind}" comes from extension pages only`);
    const parsed = read(kind, message);
    if (parsed.kind === "deliver") await checkPage(parsed.batch.network, parsed.batch.page, sender);
    else if (parsed.kind === "report") await checkPage(parsed.state.network, parsed.state.url, sender);
    else if (parsed.kind === "ask-saved" || parsed.kind === "press-save")
      await checkPage(parsed.network, parsed.page, sender);
    return handler(parsed as never, sender);
  };

  /** A page may speak only for the network it is on, from its top frame, outside private windows. */
  const checkPage = async (network: string, page: string, sender: Sender): Promise<void> => {
    const patterns = await patternsOf(network);
    if (!patterns) throw new Refused(`there is no network "${network}"`);
    if (sender.tab?.id === undefined || sender.frameId !== 0) throw new Refused("the sender is not a tab's top frame");
    if (sender.tab.incognito === true) throw new Refused("the sender is a private window");
    if (!isOn(patterns, sender.url) || !isOn(patterns, page))
      throw new Refused(`the sender is not a page of ${network}`);
  };

  return {
    on(kind, handler) {
      if (handlers.has(kind)) throw new Error(`"${kind}" has a handler already`);
      handlers.set(kind, handler as Handler<never>);
    },
    async receive(message, sender) {
      try {
        return { value: await checked(message, sender) };
      } catch (error) {
        return failure(error);
      }
    },
  };
}

/** A message as its schema says. What the schema itself throws over, as what is nested without end, is refused as well. */
function read(kind: Kind, message: unknown): Received<Kind> {
  try {
    return toWorker[kind].parse(message);
  } catch (error) {
    if (error instanceof z.ZodError) throw error;
    throw new Refused(`"${kind}" cannot be read: ${String(error)}`);
  }
}

function kindOf(message: unknown): Kind {
  const kind = typeof message === "object" && message !== null && "kind" in message ? message.kind : undefined;
  if (typeof kind === "string" && Object.hasOwn(toWorker, kind)) return kind as Kind;
  throw new Refused(
    `unknown message ${typeof kind === "string" ? JSON.stringify(kind.slice(0, 60)) : "without a kind"}`,
  );
}

function isOn(patterns: readonly string[], address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && matches(patterns, new URL(address));
}
