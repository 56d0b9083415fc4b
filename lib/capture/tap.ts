/**
 * Precise capture, in the page's own world: hears the responses of the named endpoints that the page itself asked for.
 * It asks for nothing, and what the page gets is what it would have got: the same response object, errors and order.
 */
import { largestBody } from "../sites/dom";
import type { Say } from "./channel";

type Callable = (...args: never[]) => unknown;

/**
 * Listens on `fetch` and `XMLHttpRequest` of a window. `endpoints`: parts of paths worth hearing. Returns what takes
 * the listening off again.
 */
export function tap(window: Window & typeof globalThis, endpoints: readonly string[], say: Say): () => void {
  // originals, held before the page can replace them
  const apply: (target: Callable, self: unknown, args: unknown[]) => unknown = window.Reflect.apply;
  const { URL, Proxy, WeakMap } = window;
  const { then } = window.Promise.prototype;
  const { clone, text } = window.Response.prototype;
  const request = window.XMLHttpRequest.prototype;
  const listen = request.addEventListener;
  const responseText = getter(request, "responseText");
  const responseType = getter(request, "responseType");
  const responseUrl = getter(request, "responseURL");
  const fetchedUrl = getter(window.Response.prototype, "url");
  const requestUrl = getter(window.Request.prototype, "url");
  const { Request, location, fetch } = window;
  let listening = true;

  const isWanted = (address: unknown): boolean => {
    try {
      const { pathname } = new URL(String(address), location.href);
      return endpoints.some((part) => pathname.includes(part));
    } catch {
      return false;
    }
  };
  const pass = (url: unknown, page: string, body: unknown): void => {
    if (!listening || typeof url !== "string" || typeof body !== "string") return;
    if (body !== "" && body.length <= largestBody) say(url, page, body);
  };
  /** Nothing of ours may surface in the page. */
  const quietly = (run: () => void): void => {
    try {
      run();
    } catch {}
  };

  /** Text of the replaced functions: the page must find what the browser would have written. */
  const spelled = new WeakMap<object, string>();
  const { toString } = window.Function.prototype;
  const wrap = <F extends Callable>(original: F, replaced: (self: unknown, args: unknown[]) => unknown): F => {
    const wrapped = new Proxy(original, { apply: (_, self, args: unknown[]) => replaced(self, args) });
    spelled.set(wrapped, apply(toString, original, []) as string);
    return wrapped;
  };

  const tappedFetch = wrap(fetch, (self, args) => {
    const answer: unknown = apply(fetch, self, args);
    const [input] = args;
    const address = input instanceof Request ? apply(requestUrl, input, []) : input;
    if (!listening || !isWanted(address)) return answer;
    const page = location.href;
    // the page waits on this promise instead: a failure it does not handle stays a failure that nobody handled
    return apply(then, answer, [
      (response: Response) => {
        quietly(() => {
          if (!response.ok) return;
          const read = apply(text, apply(clone, response, []), []);
          const url = apply(fetchedUrl, response, []);
          apply(then, read, [(body: unknown) => quietly(() => pass(url, page, body)), () => undefined]);
        });
        return response;
      },
    ]);
  });

  const asked = new WeakMap<object, string>();
  const { open, send } = request;
  const tappedOpen = wrap(open, (self, args) => {
    quietly(() => {
      if (isWanted(args[1])) asked.set(self as object, String(args[1]));
      else asked.delete(self as object);
    });
    return apply(open, self, args);
  });
  const tappedSend = wrap(send, (self, args) => {
    quietly(() => {
      if (!listening || !asked.has(self as object)) return;
      const page = location.href;
      const heard = (): void =>
        quietly(() => {
          const type = apply(responseType, self, []);
          const url = apply(responseUrl, self, []);
          if (type === "" || type === "text") pass(url, page, apply(responseText, self, []));
          else if (type === "json") pass(url, page, JSON.stringify((self as XMLHttpRequest).response));
        });
      apply(listen, self, ["load", heard, { once: true }]);
    });
    return apply(send, self, args);
  });
  const tappedToString = wrap(toString as Callable, (self, args) => {
    const text = typeof self === "function" ? spelled.get(self) : undefined;
    return text ?? apply(toString, self, args);
  });

  const undo = [
    replace(window, "fetch", tappedFetch),
    replace(request, "open", tappedOpen),
    replace(request, "send", tappedSend),
    replace(window.Function.prototype, "toString", tappedToString),
  ];
  return () => {
    listening = false;
    for (const back of undo) quietly(back);
  };
}

function getter(prototype: object, key: string): Callable {
  return Object.getOwnPropertyDescriptor(prototype, key)?.get as Callable;
}

/** Puts a value in place with the attributes of the one before; the result puts it back, unless somebody replaced it since. */
function replace(owner: object, key: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, key) as PropertyDescriptor;
  Object.defineProperty(owner, key, { ...before, value });
  return () => {
    if (Object.getOwnPropertyDescriptor(owner, key)?.value === value) Object.defineProperty(owner, key, before);
  };
}
