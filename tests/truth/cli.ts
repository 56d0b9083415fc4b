/** `npm run truth`: reads every recorded page and prints how much of its truth was captured. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { sites } from "../../lib/sites";
import { type Recorded, recordedPages } from "./files";
import { openBrowser } from "./inbrowser";
import { readPage } from "./inprocess";
import { explain, type FileResult, jsonReport, lossReport, tableReport } from "./report";
import { type PageResult, scorePage } from "./score";
import { scrambled, scrambles } from "./scramble";

const usage = "npm run truth -- [DIR] [--browser] [--network N] [--scramble classes|labels] [--explain] [--json]";

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
      scramble: { type: "string" },
    },
  });
  const scramble = scrambles.find((each) => each === values.scramble);
  if (values.scramble !== undefined && !scramble) {
    console.error(`${values.scramble} cannot be scrambled, only ${scrambles.join(" and ")}: ${usage}`);
    return 2;
  }
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
  const without: FileResult[] = [];
  const browser = values.browser ? await openBrowser() : undefined;
  const measure = async ({ file }: Recorded, recorded: Recorded): Promise<FileResult> => {
    const { network } = recorded.truth;
    const adapter = site(network);
    const result = !adapter ? nothing : browser ? await browser.read(recorded) : readPage(adapter, recorded);
    return { file, network, ...scorePage(recorded.truth, result) };
  };
  try {
    for (const recorded of measured) {
      results.push(await measure(recorded, scramble ? scrambled(recorded, scramble) : recorded));
      if (scramble) without.push(await measure(recorded, recorded));
      if (values.json) print(`read ${recorded.file}`);
    }
  } finally {
    await browser?.close();
  }
  if (values.explain) for (const result of results) for (const line of explain(result)) print(line);
  print(tableReport(results));
  if (scramble)
    print(`\nWith its ${scramble} scrambled, a network loses of its recall\n${lossReport(without, results)}`);
  const report = { ...jsonReport(results), ...(scramble && { scramble, without: jsonReport(without) }) };
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return 0;
}
