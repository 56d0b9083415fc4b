/** The page's ear: answers what extension pages and the worker ask of one tab. Without zod, for it runs in pages. */
import { api } from "./api";
import type { ReplyTo, ToPage } from "./protocol";
import { type Answer, failure } from "./wire";

type PageHandlers = { [M in ToPage as M["kind"]]?: (message: M) => ReplyTo<M> };

/** Listens until `signal` aborts, to what there is a handler for. Other scripts of pages cannot reach this listener; other tabs' captures are refused. */
export function listenInPage(handlers: PageHandlers, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { id?: string | undefined; tab?: { url?: string | undefined } | undefined; url?: string | undefined },
    respond: (answer: Answer) => void,
  ): true | undefined => {
    const handler = handlerFor(message, handlers);
    if (!handler || sender.id !== api().runtime.id) return undefined;
    // an extension page in a tab of its own has a tab too: its address tells it from a page's script
    if (sender.tab !== undefined && sender.url?.startsWith(api().runtime.getURL("/")) !== true) return undefined;
    try {
      respond({ value: handler(message as never) });
    } catch (error) {
      respond(failure(error));
    }
    return true;
  };
  api().runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => {
    // after an update there is nothing left to unsubscribe from
    try {
      api().runtime.onMessage.removeListener(listener);
    } catch {}
  });
}

function handlerFor(message: unknown, handlers: PageHandlers): ((message: never) => unknown) | undefined {
  if (typeof message !== "object" || message === null || !("kind" in message)) return undefined;
  const { kind } = message;
  if (typeof kind !== "string" || !Object.hasOwn(handlers, kind)) return undefined;
  // sent by us alone, so what is there has its shape; the one thing that an older version may have left out is checked
  if (kind.startsWith("stop") && !("except" in message)) return undefined;
  return handlers[kind as ToPage["kind"]];
}
