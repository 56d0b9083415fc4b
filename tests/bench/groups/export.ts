/** Everybody of 100,000 contacts as files. */
import type { Page } from "playwright-core";
import { bigDatabaseAnew, inPage } from "../big";
import { type Group, median } from "../figures";
import { watched } from "../memory";

const rounds = 3;

export const exporting: Group = {
  name: "export",
  async run(say) {
    const seconds: number[] = [];
    const peaks: number[] = [];
    const own = { what: "contacts", format: "csv", target: "own" } as const;
    await inPage(await bigDatabaseAnew(say), async (page) => {
      // the first is a warm-up, whose memory counts: those after it have what it took
      for (let round = 0; round <= rounds; round += 1) {
        const { result, peakMB } = await exported(page, own);
        say(`${result.rows} contacts, ${megabytes(result.bytes)}, in ${result.seconds.toFixed(2)} s`);
        if (round > 0) seconds.push(result.seconds);
        if (peakMB !== null) peaks.push(peakMB);
      }
    });
    for (const request of [
      { what: "contacts", format: "csv", target: "google" },
      { what: "contacts", format: "vcard", target: "own" },
      { what: "contacts", format: "xlsx", target: "own" },
      { what: "interactions", format: "csv", target: "own" },
    ] as const)
      await inPage(await bigDatabaseAnew(say), async (page) => {
        const { result, peakMB } = await exported(page, request);
        const peak = peakMB === null ? "" : `, ${Math.round(peakMB)} MB more memory at most`;
        const name = `${request.what} as ${request.format} (${request.target})`;
        say(`${name}: ${result.rows} rows, ${megabytes(result.bytes)}, in ${result.seconds.toFixed(2)} s${peak}`);
      });
    return {
      "export.csvSeconds": median(seconds),
      "export.peakMB": peaks.length > 0 ? Math.max(...peaks) : null,
    };
  },
};

type Asked = Parameters<typeof bench.exportWorld>[0];

function exported(page: Page, request: Asked) {
  return watched(page, () => page.evaluate((asked) => bench.exportWorld(asked), request));
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
