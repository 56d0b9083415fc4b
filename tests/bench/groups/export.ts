/** Everybody of 100,000 contacts as files. */
import { bigDatabaseAnew } from "../big";
import { type Group, median } from "../figures";
import { watched } from "../memory";

const rounds = 3;

export const exporting: Group = {
  name: "export",
  async run(say) {
    const jalin = await bigDatabaseAnew(say);
    const page = await jalin.open("bench/bench.html");
    try {
      const seconds: number[] = [];
      const peaks: number[] = [];
      // the first is a warm-up
      for (let round = 0; round <= rounds; round += 1) {
        const request = { what: "contacts", format: "csv", target: "own" } as const;
        const { result, peakMB } = await watched(page, () =>
          page.evaluate((asked) => bench.exportWorld(asked), request),
        );
        say(`${result.rows} contacts, ${megabytes(result.bytes)}, in ${result.seconds.toFixed(2)} s`);
        if (round === 0) continue;
        seconds.push(result.seconds);
        if (peakMB !== null) peaks.push(peakMB);
      }
      for (const request of [
        { what: "contacts", format: "csv", target: "google" },
        { what: "contacts", format: "vcard", target: "own" },
        { what: "interactions", format: "csv", target: "own" },
      ] as const) {
        const { result, peakMB } = await watched(page, () =>
          page.evaluate((asked) => bench.exportWorld(asked), request),
        );
        const peak = peakMB === null ? "" : `, ${Math.round(peakMB)} MB more memory at most`;
        const name = `${request.what} as ${request.format} (${request.target})`;
        say(`${name}: ${result.rows} rows, ${megabytes(result.bytes)}, in ${result.seconds.toFixed(2)} s${peak}`);
      }
      return {
        "export.csvSeconds": median(seconds),
        "export.peakMB": peaks.length > 0 ? Math.max(...peaks) : null,
      };
    } finally {
      await page.close();
    }
  },
};

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
