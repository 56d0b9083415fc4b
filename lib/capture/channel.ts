/**
 * How the main-world tap hands responses to the capture script in its own world. Both start before any script of the
 * page and agree in that moment on an event name that nobody else hears of; afterwards neither answers a greeting.
 * Everything here must be taken hold of at once: later the page may have put its own functions in place.
 */

/** Names of the greeting: known to everybody, but only answered while the document is still without content. */
const hello = "jalin:hello";
const welcome = "jalin:welcome";

/** True before the parser has made anything in which a page's script could stand. */
function isUntouched(document: Document): boolean {
  return document.readyState === "loading" && document.head === null && document.body === null;
}

/**
 * The capture side. `heard` is called with each response; never where the document has already begun, for then anybody
 * could be speaking.
 */
export function openChannel(
  document: Document,
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
    if (isUntouched(document)) document.dispatchEvent(new CustomEvent(welcome, { detail: secret }));
  };
  document.addEventListener(hello, greet, { once: true, signal });
  greet();
  signal.addEventListener("abort", () => document.dispatchEvent(new CustomEvent(`${secret}:end`)));
}

/** What the tap speaks into. */
export interface Speaker {
  say(url: string, page: string, body: string): void;
}

/** The tap's side, undefined where it came too late; `ended` is called when the capture stops listening. */
export function joinChannel(document: Document, ended: () => void): Speaker | undefined {
  if (!isUntouched(document)) return undefined;
  const dispatch = document.dispatchEvent.bind(document);
  const listen = document.addEventListener.bind(document);
  const forget = document.removeEventListener.bind(document);
  const Event = CustomEvent;
  let secret: string | undefined;
  const met = (event: globalThis.Event): void => {
    forget(welcome, met);
    const detail: unknown = (event as CustomEvent).detail;
    if (typeof detail !== "string" || !isUntouched(document)) return;
    secret = detail;
    listen(`${secret}:end`, ended, { once: true });
  };
  listen(welcome, met);
  dispatch(new Event(hello));
  return {
    say(url, page, body) {
      // one string: objects do not cross between worlds everywhere
      if (secret !== undefined) dispatch(new Event(secret, { detail: `${url}\n${page}\n${body}` }));
    },
  };
}
