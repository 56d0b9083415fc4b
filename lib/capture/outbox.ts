/**
 * What was read and is not stored yet. Rows leave in order, a batch at a time, and are forgotten only when the worker
 * answers that they are committed: a batch that came twice does no harm, one that never came would.
 */
import type { Batch, Sighting } from "../model/capture";
import type { DeliverReply } from "../messaging/protocol";
import type { Cancel, Clock } from "./clock";
import type { Row } from "./rows";

/**
 * Limits of one batch; the worker takes 500 rows, but packing as many for the journey would cost the page a frame. Bytes
 * are of JSON in UTF-8; a row that is larger alone goes alone.
 */
export const mostRows = 200;
export const mostBytes = 256 * 1024;
/** What may wait in memory; beyond, reading pauses. */
const waitingRows = 5000;
const waitingBytes = 4 * 1024 * 1024;
/** Rows that come together leave together, ms. */
const gathering = 200;
/** A worker that took a batch and says nothing for so long is taken for dead, ms. */
const answerWithin = 30_000;
const firstPause = 500;
const longestPause = 30_000;
/** A full disk is tried again after that many ms. */
const fullPause = 10_000;

export type OutboxState = "open" | "waiting" | "full" | "off";

/** What the rows of a batch have in common. */
export type Envelope = Omit<Batch, "rows">;

export interface OutboxOptions {
  /** Sends one batch; resolves after the commit, rejects where nobody answers. */
  deliver(batch: Batch): Promise<DeliverReply>;
  /** Puts batches where they outlive the page. */
  keep(batches: Batch[]): Promise<void>;
  clock: Clock;
  /** 0 to 1, for the jitter */
  random(): number;
  /** Called when the state, the room or the number of waiting rows changed. */
  changed(): void;
  /** Called with the number of rows that the worker will never take. */
  refused(rows: number): void;
}

export interface Outbox {
  add(envelope: Envelope, rows: readonly Row[]): void;
  /** False while reading must pause. */
  hasRoom(): boolean;
  state(): OutboxState;
  /** rows not stored yet */
  pending(): number;
  /** Sends what waits without gathering more. */
  flush(): void;
  /** Hands everything over to outlive the page; to be called while the page is going. */
  handOver(): void;
  /** Sends nothing more and forgets what waits. */
  close(): void;
}

interface Waiting {
  envelope: Envelope;
  row: Sighting;
  bytes: number;
}

export function createOutbox({ deliver, keep, clock, random, changed, refused }: OutboxOptions): Outbox {
  let queue: Waiting[] = [];
  let bytes = 0;
  let state: OutboxState = "open";
  let failures = 0;
  let planned: Cancel | undefined;
  let sending = false;
  /** Raised when the queue is given away: an answer about rows of before means nothing then. */
  let generation = 0;

  const plan = (ms: number): void => {
    planned?.();
    planned = clock.after(ms, () => {
      planned = undefined;
      void sendNext();
    });
  };

  const drop = (rows: number): void => {
    for (const { bytes: size } of queue.splice(0, rows)) bytes -= size;
  };

  const sendNext = async (): Promise<void> => {
    if (sending || state === "off" || queue.length === 0) return;
    const { batch, rows } = firstBatch(queue);
    const before = generation;
    sending = true;
    const reply = await answer(batch);
    sending = false;
    if (before !== generation) {
      if (queue.length > 0) plan(gathering);
      return;
    }
    take(reply, rows);
    changed();
  };

  const take = (reply: DeliverReply, rows: number): void => {
    if (reply.ok || reply.reason === "refused") {
      if (!reply.ok) refused(rows);
      drop(rows);
      failures = 0;
      state = "open";
      if (queue.length > 0) plan(0);
      return;
    }
    switch (reply.reason) {
      case "off":
        close();
        return;
      case "full":
        state = "full";
        plan(fullPause);
        return;
      case "failed":
        failures += 1;
        // one failure is a worker that was asleep
        if (failures > 1) state = "waiting";
        plan(Math.min(longestPause, firstPause * 2 ** (failures - 1)) * (0.5 + random() / 2));
    }
  };

  const answer = (batch: Batch): Promise<DeliverReply> =>
    new Promise((resolve) => {
      const failed = (): void => resolve({ ok: false, reason: "failed" });
      const late = clock.after(answerWithin, failed);
      deliver(batch).then(resolve, failed).finally(late);
    });

  const close = (): void => {
    generation += 1;
    planned?.();
    queue = [];
    bytes = 0;
    state = "off";
  };

  return {
    add(envelope, rows) {
      if (state === "off" || rows.length === 0) return;
      for (const { sighting, bytes: size } of rows) {
        queue.push({ envelope, row: sighting, bytes: size });
        bytes += size;
      }
      if (!planned && !sending) plan(gathering);
      changed();
    },
    hasRoom: () => state !== "full" && state !== "off" && queue.length < waitingRows && bytes < waitingBytes,
    state: () => (state === "open" && (queue.length >= waitingRows || bytes >= waitingBytes) ? "waiting" : state),
    pending: () => queue.length,
    flush() {
      if (planned && failures === 0 && state === "open") plan(0);
    },
    handOver() {
      if (queue.length === 0 || state === "off") return;
      const given = queue;
      const size = bytes;
      queue = [];
      bytes = 0;
      generation += 1;
      planned?.();
      planned = undefined;
      keep(batchesOf(given)).then(changed, () => {
        // nothing was kept: if the page lives on, so do the rows
        if (state === "off") return;
        queue = given.concat(queue);
        bytes += size;
        plan(firstPause);
        changed();
      });
    },
    close,
  };
}

/** The longest batch the head of the queue gives: rows of one page, within the limits, one at least. */
function firstBatch(queue: readonly Waiting[], from = 0): { batch: Batch; rows: number } {
  const first = queue[from] as Waiting;
  let size = JSON.stringify(first.envelope).length + 64;
  let rows = 0;
  for (let at = queue[from]; at && rows < mostRows; at = queue[from + rows]) {
    size += at.bytes;
    if (rows > 0 && (size > mostBytes || at.envelope !== first.envelope)) break;
    rows += 1;
  }
  return { batch: { ...first.envelope, rows: queue.slice(from, from + rows).map(({ row }) => row) }, rows };
}

function batchesOf(queue: readonly Waiting[]): Batch[] {
  const batches: Batch[] = [];
  for (let from = 0; from < queue.length;) {
    const { batch, rows } = firstBatch(queue, from);
    batches.push(batch);
    from += rows;
  }
  return batches;
}
