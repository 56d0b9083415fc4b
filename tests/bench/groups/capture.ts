/** What reading costs the page: 5,000 comments stream in, once with Jalin, once with a reader that reads all of it again. */
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { launch, type Jalin } from "../../browser/harness/launch";
import { serve } from "../../browser/harness/serve";
import { origin, watchPage } from "../../browser/scenarios/watch-page";
import { type Group, median } from "../figures";
import { scriptTimes, type ScriptTime } from "../trace";

const comments = 5_000;
/** comments that come with one answer of the site */
const perAnswer = 20;
const rounds = 3;
const naiveAddress = `${origin}/naive.js`;

/** Adds an answer's worth of comments every few frames, as a page does while somebody scrolls. */
const streaming = `
  let at = 0;
  const step = () => {
    const end = Math.min(at + ${perAnswer}, ${comments});
    const some = document.createDocumentFragment();
    for (; at < end; at += 1) some.append(threadOf(video, inventedComment(video, at)));
    list.append(some);
    if (at < ${comments}) setTimeout(step, 20);
    else document.title = "all there";
  };
  addEventListener("load", () => setTimeout(step, 200));
`;

export const capture: Group = {
  name: "capture",
  async run(say) {
    const jalin = await launch();
    try {
      const naive = await naiveScript();
      const ours: ScriptTime[] = [];
      const theirs: ScriptTime[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const withUs = await stream(jalin, `bench-ours${round}`, undefined, "capture.js");
        const withNaive = await stream(jalin, `bench-them${round}`, naive, naiveAddress);
        ours.push(withUs);
        theirs.push(withNaive);
        say(
          `ours ${Math.round(withUs.totalMs)} ms, longest ${withUs.longestMs.toFixed(1)}; naive ${Math.round(withNaive.totalMs)} ms`,
        );
      }
      const total = median(ours.map(({ totalMs }) => totalMs));
      return {
        "capture.msPer1000": (total / comments) * 1000,
        "capture.longestSliceMs": median(ours.map(({ longestMs }) => longestMs)),
        "capture.naiveRatio": median(ours.map(({ totalMs }, at) => totalMs / (theirs[at]?.totalMs ?? Number.NaN))),
      };
    } finally {
      await jalin.close();
    }
  },
};

/** One streaming page to its end. With `naive` the page runs that script, on a host where Jalin is not. */
async function stream(jalin: Jalin, video: string, naive: string | undefined, script: string): Promise<ScriptTime> {
  const { context } = jalin;
  const host = naive === undefined ? origin : "https://naive.invalid";
  const url = `${host}/watch?v=${video}`;
  const head = naive === undefined ? "" : `<script src="${naiveAddress}" defer></script>`;
  const server = await serve(context, {
    [url]: watchPage(video, { stated: comments, script: streaming, head }),
    [naiveAddress]: { body: naive ?? "", type: "text/javascript" },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const times = await scriptTimes(session, [script], async () => {
    await page.goto(url);
    await page.waitForFunction(() => document.title === "all there", undefined, { timeout: 300_000 });
    if (naive === undefined) await untilStored(jalin, comments);
  });
  await page.close();
  await jalin.clearTables();
  await context.unrouteAll();
  if (server.foreign.length > 0) throw new Error(`requests to ${server.foreign.join(", ")}`);
  const time = times.get(script);
  if (!time || time.totalMs === 0) throw new Error(`the trace holds no work of ${script}`);
  return time;
}

async function untilStored(jalin: Jalin, count: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await jalin.readTable("interactions")).length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not all of ${count} comments were stored`);
}

/** The naive reader as one classic script, minified like ours. */
async function naiveScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL("../page/naive.ts", import.meta.url)), formats: ["iife"], name: "naive" },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error("the naive reader was not built");
  return output.output[0].code;
}
