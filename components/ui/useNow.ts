import { useSyncExternalStore } from "react";

const every = 30_000;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const watchers = new Set<() => void>();

function watch(onTick: () => void): () => void {
  watchers.add(onTick);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const tick of watchers) tick();
  }, every);
  return () => {
    watchers.delete(onTick);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function current(): number {
  // nobody kept the clock for a while: it starts afresh
  if (timer === undefined && Date.now() - now > every) now = Date.now();
  return now;
}

/** The time in ms UTC, kept fresh to half a minute by one clock for the whole page: what "2h" is counted from. */
export function useNow(): number {
  return useSyncExternalStore(watch, current);
}
