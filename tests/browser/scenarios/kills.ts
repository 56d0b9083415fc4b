/** The worker is killed at random moments while comments stream in: what was lost, what came twice? */
import { setTimeout as wait } from "node:timers/promises";
import type { CDPSession } from "playwright-core";
import type { Jalin } from "../harness/launch";
import { serve, type Server } from "../harness/serve";
import { type InventedComment, inventedComment, origin, watchPage } from "./watch-page";

export interface KillsOptions {
  kills: number;
  comments: number;
  /** what serves the browser's pages already, where something does */
  server?: Server;
  /** called after each kill */
  progress?: (kills: number) => void;
}

export interface KillsResult {
  /** how often a running worker was stopped */
  kills: number;
  /** comments of the page that are not in the database, or not as they were written */
  lost: number;
  /** comments that are there more than once, or were counted more than once for their writer */
  twice: number;
}

interface Stored {
  native?: string;
  text?: string;
  type: string;
}

const video = "killsStream";
/** The longest a worker may live before it is killed, ms: starting takes about 50, a batch about as long. */
const life = 250;
/** Time for the last batch to be stored when nobody is killed any more, ms; the outbox pauses for 30 s at most. */
const patience = 60_000;

/** Opens a page of its own and runs to the end; the database must be empty before. */
export async function runKills(
  jalin: Jalin,
  { kills, comments, server, progress }: KillsOptions,
): Promise<KillsResult> {
  const url = `${origin}/watch?v=${video}`;
  (server ?? (await serve(jalin.context, {}))).add({
    [url]: watchPage(video, { stated: comments, script: streaming }),
  });
  const page = await jalin.context.newPage();
  await page.goto(url);
  const worker = await watchWorker(await jalin.context.newCDPSession(page));
  let streamed = 0;
  let done = 0;
  for (; done < kills; done += 1) {
    const upTo = Math.ceil(((done + 1) * comments) / kills);
    await page.evaluate(`stream(${streamed}, ${upTo})`);
    streamed = upTo;
    await worker.running();
    await wait(Math.random() * life);
    await worker.kill();
    progress?.(done + 1);
  }
  const wanted = Array.from({ length: comments }, (_, n) => inventedComment(video, n));
  let result = await compare(jalin, wanted);
  for (const end = Date.now() + patience; result.lost > 0 && Date.now() < end; result = await compare(jalin, wanted))
    await wait(250);
  await page.close();
  return { kills: done, ...result };
}

/** Runs inside the page: adds the comments from … to, a few at a time, as a site does while one scrolls. */
const streaming = `
window.stream = (from, to) => {
  for (let n = from; n < to; n += 1) list.append(threadOf(video, inventedComment(video, n)));
};`;

async function compare(jalin: Jalin, wanted: readonly InventedComment[]): Promise<{ lost: number; twice: number }> {
  const rows = await jalin.readTable<Stored>("interactions");
  const byNative = new Map<string, Stored[]>();
  for (const row of rows) byNative.set(row.native ?? "", [...(byNative.get(row.native ?? "") ?? []), row]);
  const lost = wanted.filter(({ id, text }) => !byNative.get(id)?.some((row) => row.text === text)).length;
  const again = rows.length - byNative.size;
  const contacts = await jalin.readTable<{ counts: { comment?: number } }>("contacts");
  const counted = contacts.reduce((sum, { counts }) => sum + (counts.comment ?? 0), 0);
  return { lost, twice: Math.max(again, counted - byNative.size) };
}

interface WorkerSwitch {
  /** Resolves when the worker runs. */
  running(): Promise<void>;
  /** Stops it; resolves when it is gone. */
  kill(): Promise<void>;
}

async function watchWorker(session: CDPSession): Promise<WorkerSwitch> {
  let status = "";
  const waiting = new Set<() => void>();
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    status = versions.at(-1)?.runningStatus ?? status;
    for (const look of waiting) look();
  });
  const until = (wanted: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (status !== wanted) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  await session.send("ServiceWorker.enable");
  return {
    running: () => until("running"),
    async kill() {
      await session.send("ServiceWorker.stopAllWorkers");
      await until("stopped");
    },
  };
}
