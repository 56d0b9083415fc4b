/** The address of a page that changes it without loading. */

export interface Address {
  /** The address without fragment, as it is now. */
  now(): URL;
  /** Compares the address with the last one known; cheap enough for every mutation. */
  check(): void;
}

/**
 * Calls `changed` when the page moves to another address; a fragment is the same page. Besides the events, `check` is to
 * be called now and then: not every browser tells of pushState.
 */
export function watchAddress(window: Window, changed: (url: URL) => void, signal: AbortSignal): Address {
  let last = window.location.href;
  const check = (): void => {
    const next = window.location.href;
    if (next === last) return;
    const moved = withoutFragment(next) !== withoutFragment(last);
    last = next;
    if (moved) changed(new URL(withoutFragment(next)));
  };
  // told in the very call of pushState, before the page goes on to change anything
  window.navigation?.addEventListener("currententrychange", check, { signal });
  window.addEventListener("popstate", check, { signal });
  window.addEventListener("hashchange", check, { signal });
  return { now: () => new URL(withoutFragment(window.location.href)), check };
}

/** True when the page still stands at the address it was loaded at, so that what it embeds belongs to it. */
export function isAsLoaded(window: Window): boolean {
  const [load] = window.performance.getEntriesByType("navigation");
  return load !== undefined && withoutFragment(load.name) === withoutFragment(window.location.href);
}

function withoutFragment(href: string): string {
  const at = href.indexOf("#");
  return at < 0 ? href : href.slice(0, at);
}
