/**
 * `npm run fuzz [-- --seed N --pages N --messages N --network ID --own]`: changed pages of each network and changed messages,
 * in number as the project promises; prints a table and what was found. `--own` leaves the recorded pages out.
 */
import { parseArgs } from "node:util";
import { ownPages, networks } from "../contract/own-pages";
import { recordedBeside } from "../truth/bars";
import { fuzzMessages } from "./messages";
import { openFuzzer, told } from "./pages";

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      pages: { type: "string", default: "10000" },
      messages: { type: "string", default: "100000" },
      network: { type: "string", multiple: true },
      own: { type: "boolean", default: false },
    },
  });
  const seed = Number(values.seed);
  console.log(`seed ${seed}`);
  let found = 0;
  if (Number(values.pages) > 0) {
    const recorded = values.own ? [] : recordedBeside();
    const fuzzer = await openFuzzer();
    try {
      console.log("network        pages    reads     rows   stored  quarantined  slowest ms  findings      s");
      for (const { network } of networks) {
        if (values.network && !values.network.includes(network)) continue;
        const pages = [...ownPages(network), ...recorded.filter(({ truth }) => truth.network === network)];
        const result = await fuzzer.pagesOf(network, pages, Number(values.pages), seed);
        found += result.findings.length;
        const { reads, rows, stored, quarantined, slowest, ms } = result;
        const cells = [
          network.padEnd(12),
          String(result.pages).padStart(7),
          String(reads).padStart(9),
          String(rows).padStart(9),
          String(stored).padStart(8),
          String(quarantined).padStart(12),
          slowest.toFixed(1).padStart(11),
          String(result.findings.length).padStart(9),
          (ms / 1000).toFixed(0).padStart(6),
        ];
        console.log(cells.join(" "));
        for (const line of told(result.findings)) console.log(`  ${line}`);
      }
    } finally {
      await fuzzer.close();
    }
  }
  // in parts, each with a seed of its own, so that what is found is told before all are sent
  const part = 5000;
  for (let from = 0; from < Number(values.messages); from += part) {
    const count = Math.min(part, Number(values.messages) - from);
    const { findings, taken, refused, stored, quarantined, ms } = await fuzzMessages(count, seed + from);
    found += findings.length;
    console.log(
      `${count} messages, seed ${seed + from}, in ${(ms / 1000).toFixed(0)} s: ${taken} taken, ${refused} refused, ` +
        `${stored} rows stored, ${quarantined} quarantined, ${findings.length} findings`,
    );
    for (const line of findings.slice(0, 40)) console.log(`  ${line}`);
  }
  console.log(found === 0 ? "nothing was found" : `${found} findings`);
  return found === 0 ? 0 : 1;
}
