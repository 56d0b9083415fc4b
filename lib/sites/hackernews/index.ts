import { compact, nameOf, readItems } from "../dom";
import { linksIn } from "../elsewhere";
import { emptyReading, type Reading, type SiteAdapter } from "../site";
import { about } from "./about";
import { accountAt, itemAt, kindOfUrl } from "./addresses";
import { countsOf, itemRow, readRow } from "./row";

/** On somebody's own page the cell beside their name bears when they joined. */
const personCell = "td[timestamp]";

export const site: SiteAdapter = {
  about,
  kind: kindOfUrl,
  items: () => `${itemRow}, ${personCell}`,
  read(root, url, { now }) {
    const reading = emptyReading();
    if (!kindOfUrl(url)) return reading;
    readItems(root, personCell, reading, (cell) => readPerson(cell, reading));
    return readItems(root, itemRow, reading, (row) => readRow(row, url, now, reading));
  },
  // comments that can be folded bear a number, and every item a place for undoing a vote
  probe: (root) => ({ expected: root.querySelectorAll("a[n]").length || root.querySelectorAll('[id^="unv_"]').length }),
  stated(root, url) {
    const id = itemAt(url.href);
    const row = id === undefined ? null : root.querySelector(`tr[id="${id}"]`);
    const more = root.querySelector('a[rel="next"], a[class~="morelink"]') ? ("scroll" as const) : undefined;
    return row ? compact({ counts: countsOf(row), post: id, more }) : { counts: {} };
  },
  viewer: (root) => accountAt(root.querySelector("a[id=me]")?.getAttribute("href")),
};

/** The table of a person: name, day of joining, karma, and what they say of themselves. */
function readPerson(cell: Element, reading: Reading): void {
  const account = accountAt(cell.querySelector("a")?.getAttribute("href"));
  const words = cell.closest("table")?.rows[3]?.cells[1];
  if (account)
    reading.accounts.push(compact({ ...account, headline: nameOf(words), links: linksIn(words, "ycombinator.com") }));
}
