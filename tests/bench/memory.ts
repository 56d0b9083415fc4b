/** How much memory a page takes while it works. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** How often it is looked at, ms. */
const every = 50;

/**
 * Runs what a page does, and answers with the most memory that all processes of its browser held meanwhile beyond what they
 * held before, in MB (10⁶ bytes, resident); null where the system does not tell.
 */
export async function watched<T>(page: Page, work: () => Promise<T>): Promise<{ result: T; peakMB: number | null }> {
  const pids = await processesOf(page);
  const before = await residentOf(pids);
  let peak = before ?? 0;
  let isDone = false;
  const watching = (async () => {
    while (!isDone) {
      peak = Math.max(peak, (await residentOf(pids)) ?? 0);
      await new Promise((resolve) => setTimeout(resolve, every));
    }
  })();
  try {
    const result = await work();
    return { result, peakMB: before === null ? null : (peak - before) / 1_000_000 };
  } finally {
    isDone = true;
    await watching;
  }
}

async function processesOf(page: Page): Promise<readonly number[]> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) return [];
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.map(({ id }) => id);
}

async function residentOf(pids: readonly number[]): Promise<number | null> {
  const sizes = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
    }),
  );
  const sum = sizes.reduce((all, size) => all + size, 0);
  return sum === 0 ? null : sum;
}
