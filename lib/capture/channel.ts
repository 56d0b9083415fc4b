/**
 * How the main-world tap hands responses to the capture script in its own world. Both start before any script of the
 * page and agree in that moment on an event name that nobody else hears of; afterwards neither answers a greeting.
 * The greeting ends for good as soon as the parser puts anything into the document: a page's script could empty it again and
 * greet in its turn. Whatever is needed later is taken hold of at once, before the page can put its own functions in place.
 */

/** Names of the greeting: known to everybody, but only answered while the document is still without content. */
const hello = "jalin:hello";
const welcome = "jalin:welcome";

/** True before the parser has made anything in which a page's script could stand. */
function isUntouched(document: Document): boolean {
  return document.readyState === "loading" && document.head === null && document.body === null;
}

/**
 * Calls `over` before the first script of the page may run: when the parser puts anything into the root. From then on the
 * document may be made to look untouched again.
 */
function untilTouched(document: Document, over: () => void): void {
  const observer = new MutationObserver((changes) => {
    if (changes.every(({ target }) => target === document)) return;
    observer.disconnect();
    over();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * The capture side: tells the tap which `endpoints` (parts of paths) are worth hearing; `heard` is called with each
 * response. Nothing happens where the document has already begun, for then anybody could be speaking.
 */
export function openChannel(
  document: Document,
  endpoints: readonly string[],
  heard: (response: { url: string; page: string; body: string }) => void,
  signal: AbortSignal,
): void {
  if (!isUntouched(document)) return;
  const secret = crypto.randomUUID();
  document.addEventListener(
    secret,
    (event) => {
      const detail: unknown = (event as CustomEvent).detail;
      if (typeof detail !== "string") return;
      const [url, page] = detail.split("\n", 2);
      if (url === undefined || page === undefined) return;
      heard({ url, page, body: detail.slice(url.length + page.length + 2) });
    },
    { signal },
  );
  const greet = (): void => {
    const detail = [secret, ...endpoints].join("\n");
    if (isUntouched(document)) document.dispatchEvent(new CustomEvent(welcome, { detail }));
  };
  document.addEventListener(hello, greet, { once: true, signal });
  untilTouched(document, () => document.removeEventListener(hello, greet));
  greet();
  signal.addEventListener("abort", () => document.dispatchEvent(new CustomEvent(end(secret))));
}

/** Says a response: its address, the page that asked for it, its body. */
export type Say = (url: string, page: string, body: string) => void;

/**
 * The tap's side. `met` is called when the capture is there, never when it came too late; what `met` returns is called
 * when the capture stops listening.
 */
export function joinChannel(document: Document, met: (endpoints: string[], say: Say) => () => void): void {
  if (!isUntouched(document)) return;
  const dispatch = document.dispatchEvent.bind(document);
  const listen = document.addEventListener.bind(document);
  const forget = document.removeEventListener.bind(document);
  const Event = CustomEvent;
  const welcomed = (event: globalThis.Event): void => {
    forget(welcome, welcomed);
    const detail: unknown = (event as CustomEvent).detail;
    if (typeof detail !== "string" || !isUntouched(document)) return;
    const [secret = "", ...endpoints] = detail.split("\n");
    // one string: objects do not cross between worlds everywhere
    const ended = met(endpoints, (url, page, body) => {
      dispatch(new Event(secret, { detail: `${url}\n${page}\n${body}` }));
    });
    listen(end(secret), ended, { once: true });
  };
  listen(welcome, welcomed);
  untilTouched(document, () => forget(welcome, welcomed));
  dispatch(new Event(hello));
}

function end(secret: string): string {
  return `${secret}:end`;
}
