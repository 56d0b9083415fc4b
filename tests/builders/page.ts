/** What capture needs of a browser, with the hands of the clock in the test's own. */
import type { Clock, Idle } from "../../lib/capture/clock";
import type { Host } from "../../lib/capture/capture";
import type { DeliverReply, Report } from "../../lib/messaging/protocol";
import type { Batch } from "../../lib/model/capture";

export interface FakeTime {
  clock: Clock;
  idle: Idle;
  /** Lets time pass: timers fire in order and promises settle in between. Idle work waits for {@link idleOnce}. */
  pass(ms: number): Promise<void>;
  /** Gives one slice of idle time of so many steps of the clock (each look at it takes one ms). */
  idleOnce(ms?: number): boolean;
  /** Passes time and idles until nothing is planned within `ms`. */
  settle(ms?: number): Promise<void>;
}

export function fakeTime(start = 1_700_000_000_000): FakeTime {
  let now = start;
  let timers: { at: number; run: () => void }[] = [];
  let slices: ((left: () => number) => void)[] = [];
  const time: FakeTime = {
    clock: {
      now: () => now,
      after(ms, run) {
        const timer = { at: now + ms, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    idle(run) {
      slices.push(run);
      return () => {
        slices = slices.filter((other) => other !== run);
      };
    },
    async pass(ms) {
      const end = now + ms;
      await settled();
      for (;;) {
        const [next] = timers.toSorted((a, b) => a.at - b.at);
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        timers = timers.filter((other) => other !== next);
        next.run();
        await settled();
      }
      now = end;
    },
    idleOnce(ms = 8) {
      const run = slices.shift();
      if (!run) return false;
      let left = ms;
      run(() => (left -= 1));
      return true;
    },
    async settle(ms = 5000) {
      for (let step = 0; step < ms; step += 50) {
        while (time.idleOnce()) await settled();
        await time.pass(50);
      }
    },
  };
  return time;
}

/** Lets every promise that can settle do so, and mutations be told. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export interface FakeHost extends Host {
  time: FakeTime;
  /** what came, in order */
  batches: Batch[];
  reports: Report[];
  kept: Batch[];
  /** how the next deliveries are answered; stored where nothing is said */
  answers: (DeliverReply | "silence")[];
  alive: boolean;
}

export function fakeHost(): FakeHost {
  const time = fakeTime();
  const host: FakeHost = {
    time,
    clock: time.clock,
    idle: time.idle,
    random: () => 1,
    batches: [],
    reports: [],
    kept: [],
    answers: [],
    alive: true,
    isAlive: () => host.alive,
    async deliver(batch) {
      const answer = host.answers.shift() ?? { ok: true, stored: batch.rows.length, quarantined: 0 };
      if (answer === "silence") throw new Error("nobody answers");
      if (answer.ok) host.batches.push(batch);
      return answer;
    },
    async report(report) {
      host.reports.push(report);
    },
    async keep(batches) {
      host.kept.push(...batches);
    },
  };
  return host;
}
