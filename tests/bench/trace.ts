/** Main-thread time of one script, out of Chromium's own trace. */
import type { CDPSession } from "playwright-core";

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** processor time of the thread, where the platform tells it: a busy machine does not count as our work */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** Milliseconds of the main thread's processor time that a script took: in all, and in the longest single piece. */
export interface ScriptTime {
  totalMs: number;
  longestMs: number;
}

/** Records a trace while `work` runs; answers with the time of every script asked for, by a part of its address. */
export async function scriptTimes(
  session: CDPSession,
  scripts: readonly string[],
  work: () => Promise<void>,
): Promise<Map<string, ScriptTime>> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline", "v8.execute"], recordMode: "recordAsMuchAsPossible" },
  });
  await work();
  await session.send("Tracing.end");
  await complete;
  return new Map(scripts.map((script) => [script, timeOf(events, script)]));
}

/** A call inside of a call of the same script is part of it. */
function timeOf(events: readonly TraceEvent[], script: string): ScriptTime {
  const calls = events
    .filter(({ ph, name }) => ph === "X" && (name === "FunctionCall" || name === "EvaluateScript"))
    .filter(({ args }) => args?.data?.url?.includes(script) === true)
    .sort((a, b) => a.ts - b.ts);
  const busyUntil = new Map<string, number>();
  const pieces: number[] = [];
  for (const { pid, tid, ts, dur = 0, tdur = dur } of calls) {
    const thread = `${pid}/${tid}`;
    if (ts < (busyUntil.get(thread) ?? 0)) continue;
    busyUntil.set(thread, ts + dur);
    pieces.push(tdur / 1000);
  }
  return { totalMs: pieces.reduce((sum, piece) => sum + piece, 0), longestMs: Math.max(0, ...pieces) };
}
