/** The report of a changed layout: what its reader needs to know, then the structure of the page. */
import type { PageSkeleton, PageState } from "../../../lib/messaging/protocol";
import { lately, recentDays } from "../../../lib/model/health";
import type { SiteHealth } from "../../../lib/model/records";
import type { Words } from "../../../lib/words";

interface Facts {
  page: PageState;
  skeleton: PageSkeleton;
  health: SiteHealth | undefined;
  version: string;
  browser: string | undefined;
  /** ms UTC */
  now: number;
}

/** The whole text, in the language of the catalogue. Of the page's address it has the kind of page alone. */
export function reportText({ page, skeleton, health, version, browser, now }: Facts, { name, report }: Words): string {
  const problems = Object.entries(health ? lately(health, now).problems : {}).map(
    ([kind, count]) => `${kind} ${count}`,
  );
  const lines: [label: string, value: string | number | undefined][] = [
    [report.network, page.network],
    [report.page, page.kind],
    [report.browser, browser],
    [report.language, skeleton.language],
    [report.expected, skeleton.expected],
    [report.read, page.read],
    [report.problems(recentDays), problems.join(", ") || report.none],
  ];
  return [
    `${name} ${version}`,
    ...lines.map(([label, value]) => `${label}: ${value ?? report.unknown}`),
    "",
    report.structure,
    "",
    skeleton.text,
    "",
  ].join("\n");
}
