/** Time and idle time as the page side sees them: passed in, so that tests turn the hands themselves. */

/** Stops what was planned; harmless afterwards. */
export type Cancel = () => void;

export interface Clock {
  /** ms since 1970 UTC */
  now(): number;
  /** Runs once after that many ms. */
  after(ms: number, run: () => void): Cancel;
}

/** Runs a piece of work when the page has nothing better to do; `left` tells the ms it may still take. */
export type Idle = (run: (left: () => number) => void) => Cancel;

/** Longest piece of work, ms: a third of a frame at 60 Hz, so that a slow item at its end still fits into one. */
const budget = 5;
/** A busy page waits this long at most, ms. */
const patience = 500;

export function pageClock(window: Window): Clock {
  return {
    now: () => Date.now(),
    after(ms, run) {
      const timer = window.setTimeout(run, ms);
      return () => window.clearTimeout(timer);
    },
  };
}

/**
 * Idle time of a window. A hidden tab gets hardly any and its timers are slowed down, so there the work is posted as a
 * task of low priority: a page that loads in the background is read all the same.
 */
export function pageIdle(window: Window & typeof globalThis): Idle {
  const piece = (run: (left: () => number) => void, most: number): void => {
    const end = window.performance.now() + most;
    run(() => end - window.performance.now());
  };
  return (run) => {
    if (!window.document.hidden && "requestIdleCallback" in window) {
      const id = window.requestIdleCallback(
        (deadline) =>
          piece(run, deadline.didTimeout ? budget : Math.min(budget, Math.max(1, deadline.timeRemaining()))),
        { timeout: patience },
      );
      return () => window.cancelIdleCallback(id);
    }
    if ("scheduler" in window) {
      const ending = new window.AbortController();
      window.scheduler
        .postTask(() => piece(run, budget), { priority: "background", signal: ending.signal })
        .catch(() => undefined); // cancelled
      return () => ending.abort();
    }
    const timer = (window as Window).setTimeout(() => piece(run, budget), 0);
    return () => (window as Window).clearTimeout(timer);
  };
}
