/**
 * The rows in sight of a list of any length: read by their places, kept up to date, and never more than one reading at a
 * time. While somebody drags through a hundred thousand rows, each answer is followed by one question, for what is in sight
 * by then.
 */
import type { Contact } from "../../../lib/model/records";

/** Reads contacts by `seq` and hears of their changes, until what it answers with is called. */
export type ReadRows = (
  seqs: readonly number[],
  heard: (rows: readonly (Contact | undefined)[]) => void,
  failed: (error: unknown) => void,
) => () => void;

export interface RowWindow {
  /** The list that rows are counted in, by `seq`: from when those of its rows that are in sight are read. */
  show: (seqs: Uint32Array) => void;
  /** undefined until there is a list */
  count: () => number | undefined;
  /** Which rows are to be seen, first and last. */
  need: (from: number, to: number) => void;
  /** undefined where it is not read yet; throws what reading died of */
  rowAt: (index: number) => Contact | undefined;
  subscribe: (onChange: () => void) => () => void;
  /** another one after every change */
  turn: () => number;
}

/** Rows are read in steps of so many, and a step more on both sides. */
const step = 16;
/**
 * Who goes on by more than so many rows before so much time has passed is under way, and is asked what they want to see when
 * they rest, ms. A single leap is not: its rows are read at once.
 */
const stride = 12;
const rest = 90;
/** Rows remembered. */
const most = 2_000;

export function rowWindow(read: ReadRows): RowWindow {
  const rows = new Map<number, Contact>();
  const listeners = new Set<() => void>();
  let seqs: Uint32Array | undefined;
  /** the list that is to be shown next */
  let coming: Uint32Array | undefined;
  let wanted: [from: number, to: number] = [0, 2 * step];
  /** when it was, ms */
  let wantedAt = -Infinity;
  let reading: { of: string; isRead: boolean; leave: () => void } | undefined;
  let failure: { error: unknown } | undefined;
  let turn = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    turn += 1;
    for (const listener of listeners) listener();
  };
  const take = (some: readonly number[], found: readonly (Contact | undefined)[]) => {
    for (const [at, seq] of some.entries()) {
      const row = found[at];
      // the latest stand last: those at the beginning are forgotten first
      rows.delete(seq);
      if (row) rows.set(seq, row);
    }
    for (const seq of rows.keys()) {
      if (rows.size <= most) break;
      rows.delete(seq);
    }
  };
  const look = () => {
    const list = coming ?? seqs;
    if (listeners.size === 0 || !list) return;
    const from = Math.max(0, Math.floor(wanted[0] / step - 1) * step);
    const some = [...list.subarray(from, Math.ceil(wanted[1] / step + 1) * step)];
    const of = some.join(" ");
    if (reading?.of === of || reading?.isRead === false) return;
    reading?.leave();
    const mine = { of, isRead: false, leave: () => {} };
    reading = mine;
    mine.leave = read(
      some,
      (found) => {
        if (reading !== mine) return;
        mine.isRead = true;
        take(some, found);
        seqs = list;
        if (coming === list) coming = undefined;
        tell();
        if (resting === undefined) look();
      },
      (error) => {
        if (reading !== mine) return;
        failure = { error };
        tell();
      },
    );
  };

  const rested = () => {
    resting = undefined;
    look();
  };

  return {
    show(next) {
      coming = next;
      look();
    },
    need(from, to) {
      const now = performance.now();
      const isUnderWay = Math.abs(from - wanted[0]) > stride && now - wantedAt < rest;
      wanted = [from, to];
      wantedAt = now;
      clearTimeout(resting);
      resting = isUnderWay ? setTimeout(rested, rest) : undefined;
      if (!isUnderWay) look();
    },
    rowAt(index) {
      if (failure) throw failure.error;
      return rows.get(seqs?.[index] ?? -1);
    },
    count: () => seqs?.length,
    subscribe(onChange) {
      listeners.add(onChange);
      look();
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        clearTimeout(resting);
        resting = undefined;
        reading?.leave();
        reading = undefined;
      };
    },
    turn: () => turn,
  };
}
