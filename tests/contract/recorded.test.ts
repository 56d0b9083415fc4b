/**
 * The recorded pages that are not part of the project. Where their folder is not beside it these tests say so and are
 * skipped.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sites } from "../../lib/sites";
import { fields } from "../truth/fields";
import { recordedPages } from "../truth/files";
import { readPage } from "../truth/inprocess";
import { explain, sumUp } from "../truth/report";
import { scoreOf, scorePage } from "../truth/score";
import { root } from "./own-pages";

const folder = resolve(root, "../shared/pages");
const bars = { recall: 0.99, precision: 0.995, field: 0.98 };

if (!existsSync(folder)) console.warn(`Skipped: there are no recorded pages in ${folder}.`);

describe.runIf(existsSync(folder))("recorded pages", () => {
  const recorded = existsSync(folder) ? recordedPages(folder) : [];
  const measured = sites.filter(({ about }) => recorded.some(({ truth }) => truth.network === about.id));

  it.each(measured.map((site) => ({ site, network: site.about.id })))(
    "of $network are read well",
    ({ site, network }) => {
      const results = recorded
        .filter(({ truth }) => truth.network === network)
        .map((page) => ({ file: page.file, network, ...scorePage(page.truth, readPage(site, page)) }));
      const score = scoreOf(sumUp(results).total);
      const details = results.flatMap(explain).slice(0, 40).join("\n");
      expect(score.recall, details).toBeGreaterThanOrEqual(bars.recall);
      expect(score.precision, details).toBeGreaterThanOrEqual(bars.precision);
      for (const field of fields)
        expect(score.fields[field], `${field}\n${details}`).toBeGreaterThanOrEqual(bars.field);
    },
  );
});
