/**
 * The save button beside people, for who asked for it. It hears from the capture who stands where, so the page is neither
 * observed nor read a second time, and draws what is in sight in frames of its own.
 */
import type { SavedHere, ToWorker, ReplyTo } from "../../messaging/protocol";
import type { Account } from "../../model/capture";
import type { PageSite, Reading } from "../../sites/site";
import type { Capture } from "../capture";
import type { Cancel, Clock, Idle } from "../clock";
import { type Anchor, anchorOf, peopleOf } from "./anchors";
import { createLayer, type Layer, type LayerButton, spotOf } from "./layer";

/** What the buttons need of the browser. */
export interface ButtonHost {
  isAlive(): boolean;
  send<M extends ToWorker>(message: M): Promise<ReplyTo<M>>;
  clock: Clock;
  idle: Idle;
}

export interface SaveButtons {
  isRunning(): boolean;
  /** Takes everything out of the page; nothing runs afterwards. */
  stop(): void;
  /** aborts when they end, for whatever reason */
  signal: AbortSignal;
}

/** People marked on one page; beyond, those met first give way. */
const most = 400;
/** Asked about at a time, and how long the question waits for others, ms. */
const batch = 50;
const askAfter = 200;
/** Between two looks whether the extension is still there, ms: nobody tells that it went. */
const lookEvery = 2000;

interface Marked extends Anchor {
  button: LayerButton;
  key: string;
  isNear: boolean;
}

/** Shows the buttons until they are stopped, the capture ends, or the extension goes. */
export function showButtons(window: Window, site: PageSite, capture: Capture, host: ButtonHost): SaveButtons {
  const { document } = window;
  const ending = new AbortController();
  const { signal } = ending;
  const network = site.about.id;
  const layer: Layer = createLayer(document);
  const marked = new Map<Element, Marked>();
  /** What the worker said of people, by {@link keyOf}. */
  const said = new Map<string, SavedHere>();
  const unasked = new Map<string, Account>();
  const read = new Map<Element, Reading>();

  const page = (): string => window.location.href.split("#", 1)[0] as string;

  // ── whom the capture met ───────────────────────────────────────────────────────────────────────────────────────
  let slice: Cancel | undefined;
  const meet = (): void => {
    slice ??= host.idle((left) => {
      slice = undefined;
      if (!isAlive()) return;
      for (const [item, reading] of read) {
        read.delete(item);
        if (item.isConnected) mark(item, reading);
        if (left() <= 0) break;
      }
      if (read.size > 0) meet();
      drawSoon();
    });
  };
  const mark = (item: Element, reading: Reading): void => {
    const kind = site.kind(new URL(page()));
    if (!kind) return;
    for (const account of peopleOf(reading)) {
      const anchor = anchorOf(item, account, site.items(kind));
      if (!anchor) continue;
      const key = keyOf(account);
      const before = marked.get(anchor.link);
      if (before?.key === key) Object.assign(before, anchor);
      else {
        if (before) forget(before);
        const button = layer.add(() => void press(key, account));
        marked.set(anchor.link, { ...anchor, button, key, isNear: false });
        near.observe(anchor.link);
        if (marked.size > most) for (const oldest of marked.values()) return forget(oldest);
      }
      tell(key);
    }
  };
  const forget = (one: Marked): void => {
    near.unobserve(one.link);
    one.button.remove();
    marked.delete(one.link);
  };

  // ── what is known of them ──────────────────────────────────────────────────────────────────────────────────────
  let asking: Cancel | undefined;
  const askSoon = (): void => {
    if (unasked.size > 0) asking ??= host.clock.after(askAfter, () => void ask());
  };
  const ask = async (): Promise<void> => {
    asking = undefined;
    if (!isAlive()) return;
    const some = [...unasked].slice(0, batch);
    for (const [key] of some) unasked.delete(key);
    try {
      take(
        some.map(([key]) => key),
        await host.send({ kind: "ask-saved", network, page: page(), accounts: some.map(([, account]) => account) }),
      );
    } catch {
      // nobody answers: they are asked about again with the next look
      for (const [key, account] of some) unasked.set(key, account);
      return;
    }
    askSoon();
  };
  const take = (keys: readonly string[], answers: readonly SavedHere[] | false): void => {
    if (signal.aborted) return;
    if (!answers) return stop();
    answers.forEach((answer, at) => said.set(keys[at] ?? "", answer));
    for (const key of keys) tell(key);
    drawSoon();
  };
  const tell = (key: string): void => {
    const known = said.get(key);
    if (known) for (const one of marked.values()) if (one.key === key) one.button.say(known.label, known.isSaved);
  };
  const press = async (key: string, account: Account): Promise<void> => {
    const known = said.get(key);
    if (!known || !isAlive()) return;
    try {
      const answer = await host.send({ kind: "press-save", network, page: page(), account, save: !known.isSaved });
      take([key], answer && [answer]);
    } catch {
      // nothing was stored, and the star says so
    }
  };
  /** What was saved elsewhere meanwhile is asked for anew. */
  const askAnew = (): void => {
    if (document.hidden || !isAlive()) return;
    for (const { key, account, isNear } of marked.values()) {
      if (isNear) unasked.set(key, account);
      // who is out of sight is asked about when they come back into it
      else said.delete(key);
    }
    askSoon();
  };

  // ── drawing ────────────────────────────────────────────────────────────────────────────────────────────────────
  let frame: number | undefined;
  const drawSoon = (): void => {
    if (!signal.aborted) frame ??= window.requestAnimationFrame(draw);
  };
  const draw = (): void => {
    frame = undefined;
    if (!isAlive()) return;
    const origin = layer.origin();
    const spots = [...marked.values()].map((one) => {
      const isShown = one.isNear && one.link.isConnected && said.get(one.key)?.isOwn === false;
      return [one, isShown ? spotOf(one, document, layer) : undefined] as const;
    });
    for (const [one, spot] of spots) {
      if (!one.link.isConnected) forget(one);
      else one.button.place(spot && { ...spot, x: spot.x - origin.x, y: spot.y - origin.y });
    }
  };
  const near = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const one = marked.get(target);
      if (!one) continue;
      one.isNear = isIntersecting;
      if (isIntersecting && !said.has(one.key)) unasked.set(one.key, one.account);
    }
    askSoon();
    drawSoon();
  });
  const size = new ResizeObserver(drawSoon);

  // ── beginning and end ──────────────────────────────────────────────────────────────────────────────────────────
  const isAlive = (): boolean => {
    if (!signal.aborted && !host.isAlive()) stop();
    return !signal.aborted;
  };
  let look: Cancel | undefined;
  const lookAgain = (): void => {
    look = host.clock.after(lookEvery, () => {
      if (!isAlive()) return;
      // what moves by itself, as a picture that came late, tells nobody
      if (!document.hidden) drawSoon();
      askSoon();
      lookAgain();
    });
  };
  const stop = (): void => {
    if (signal.aborted) return;
    ending.abort();
    near.disconnect();
    size.disconnect();
    slice?.();
    asking?.();
    look?.();
    if (frame !== undefined) window.cancelAnimationFrame(frame);
    layer.remove();
    for (const each of [marked, said, unasked, read]) each.clear();
  };

  capture.signal.addEventListener("abort", stop, { signal });
  const passive = { capture: true, passive: true, signal };
  document.addEventListener("scroll", drawSoon, passive);
  document.addEventListener("load", drawSoon, passive);
  window.addEventListener("resize", drawSoon, { signal });
  window.addEventListener("focus", askAnew, { signal });
  document.addEventListener("visibilitychange", askAnew, { signal });
  if (document.body) size.observe(document.body);
  lookAgain();
  capture.accompany((item, reading) => {
    read.set(item, reading);
    meet();
  }, signal);

  return { isRunning: isAlive, stop, signal };
}

function keyOf({ id, url, handle }: Account): string {
  return url ?? id ?? handle ?? "";
}
