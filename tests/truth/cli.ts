/** `npm run truth`: reads every recorded page and prints how much of its truth was captured. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { sites } from "../../lib/sites";
import { recordedPages } from "./files";
import { openBrowser } from "./inbrowser";
import { readPage } from "./inprocess";
import { explain, type FileResult, jsonReport, tableReport } from "./report";
import { type PageResult, scorePage } from "./score";

const usage = "npm run truth -- [DIR] [--browser] [--network N] [--explain] [--json]";

const nothing: PageResult = { captures: [], read: 0, problems: 0, ms: 0 };

/** Runs the measure; the exit code is 2 where it could not be taken, else 0. */
export async function main(root: string, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      browser: { type: "boolean", default: false },
      explain: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      network: { type: "string" },
    },
  });
  const folder = resolve(root, positionals[0] ?? "../shared/pages");
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}. Name the folder of recorded pages: ${usage}`);
    return 2;
  }
  const print = values.json ? console.error : console.log;

  const wanted = recordedPages(folder).filter(
    ({ truth }) => values.network === undefined || truth.network === values.network,
  );
  const site = (network: string) => sites.find(({ about }) => about.id === network);
  const measured = wanted.filter(({ truth }) => values.network !== undefined || site(truth.network));
  for (const { file, truth } of wanted)
    if (!site(truth.network)) print(`no reader yet: ${file} (${truth.network}, ${truth.interactions.length} labelled)`);
  if (measured.length === 0) {
    console.error(`${folder} holds no page to measure. ${usage}`);
    return 2;
  }

  const results: FileResult[] = [];
  const browser = values.browser ? await openBrowser() : undefined;
  try {
    for (const recorded of measured) {
      const { network } = recorded.truth;
      const adapter = site(network);
      const result = !adapter ? nothing : browser ? await browser.read(recorded) : readPage(adapter, recorded);
      results.push({ file: recorded.file, network, ...scorePage(recorded.truth, result) });
      if (values.json) print(`read ${recorded.file}`);
    }
  } finally {
    await browser?.close();
  }
  if (values.explain) for (const result of results) for (const line of explain(result)) print(line);
  print(tableReport(results));
  if (values.json) process.stdout.write(`${JSON.stringify(jsonReport(results), null, 2)}\n`);
  return 0;
}
