/**
 * The file on one person as a page that anybody can read: complete in itself, without scripts and links. What was captured
 * is text in it and nothing else; its policy lets the browser load nothing, should it ever not be.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import type { subjectInEnglish } from "../../words/subject/en";
import { type Entry, type Piece, sections, type Subject } from "./subject";

/** What the page says in its own words. */
export interface SubjectWords {
  /** BCP 47 */
  locale: string;
  file: ReturnType<typeof subjectInEnglish>["file"];
  /** of networks and types; the code itself where nothing is known of it */
  nameOf: (code: string) => string;
}

const style = `
:root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; color: #1c1b1a; background: #fff; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid #ccc; padding-bottom: .25rem; }
h2 small, .quiet { color: #5a5650; font-weight: normal; font-size: .87rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #eee; overflow-wrap: anywhere; }
th { width: 22%; font-weight: 600; }
td:last-child { width: 34%; color: #5a5650; font-size: .87rem; }
.value, pre { white-space: pre-wrap; overflow-wrap: anywhere; }
pre { font-size: .8rem; background: #f6f5f3; padding: .75rem; }
@media (max-width: 40rem) { th, td, td:last-child { display: block; width: auto; border: 0; padding: 0; } tr { display: block; padding: .4rem 0; border-bottom: 1px solid #eee; } }
@media print { body { padding: 0; max-width: none; } h2, h3, tr { break-inside: avoid; break-after: auto; } h2, h3 { break-after: avoid; } }
`;

/** The whole page. */
export function subjectPage(subject: Subject, words: SubjectWords): string {
  const { file } = words;
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(new TextEncoder().encode(style)))}'; base-uri 'none'; form-action 'none'`;
  const title = escaped(file.title(subject.name));
  return [
    `<!doctype html><html lang="${escaped(words.locale)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body>`,
    `<h1 dir="auto">${title}</h1><p class="quiet">${escaped(file.made(Date.parse(subject.madeAt)))}</p>`,
    ...sections.map((section) => {
      const entries = subject.sections[section];
      const head = heading(file.sections[section], file.count(entries.length));
      return (
        head +
        (entries.length === 0 ? `<p>${escaped(file.none)}</p>` : entries.map((one) => entryOf(one, words)).join(""))
      );
    }),
    raw(file.unread, subject.unread, words),
    raw(file.undo, subject.undo, words),
    "</body></html>",
  ].join("\n");
}

function heading(title: string, count: string): string {
  return `<h2>${escaped(title)} <small>${escaped(count)}</small></h2>`;
}

function entryOf({ is, at, pieces }: Entry, words: SubjectWords): string {
  const when = at === undefined ? "" : ` <span class="quiet">${timeOf(at, words)}</span>`;
  const rows = pieces.map((piece) => rowOf(piece, words)).join("");
  return `<h3>${escaped(wordOf(is, words.file.entries) ?? words.nameOf(is))}${when}</h3><table>${rows}</table>`;
}

/** Pieces that are moments. */
const instants = new Set(
  "firstSeen lastSeen first last at savedAt done reminder until closedAt answeredAt riskAt backAt".split(" "),
);
/** Pieces whose values are codes, where they are not the user's own words. */
const coded = new Set("stage from to by state asks feeling intents kind repeatUnit field fields".split(" "));
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function rowOf({ is, value, how, at, page }: Piece, words: SubjectWords): string {
  const { file } = words;
  const label = wordOf(is, file.fields) ?? words.nameOf(is);
  const values = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  const asTold = (each: string): string => {
    if (instants.has(is) && instant.test(each)) return timeOf(each, words);
    if (!coded.has(is)) return escaped(each);
    return escaped(wordOf(each, file.codes) ?? wordOf(each, file.fields) ?? each);
  };
  const shown = values.map((each) => `<div class="value" dir="auto">${asTold(each)}</div>`).join("");
  const told = [
    escaped(file.hows[how]),
    ...(at === undefined ? [] : [timeOf(at, words)]),
    ...(page === undefined ? [] : [escaped(file.on(page))]),
  ].join("<br>");
  return `<tr><th scope="row">${escaped(label)}</th><td>${shown}</td><td>${told}</td></tr>`;
}

/** What a code is called; undefined where it is none. */
function wordOf(code: string, words: Record<string, string>): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}

/** What nobody put into words: as it is stored. */
function raw(title: string, rows: readonly object[], { file }: SubjectWords): string {
  const shown =
    rows.length === 0 ? `<p>${escaped(file.none)}</p>` : `<pre>${escaped(JSON.stringify(rows, null, 2))}</pre>`;
  return heading(title, file.count(rows.length)) + shown;
}

function timeOf(at: string, { file }: SubjectWords): string {
  return `<time datetime="${escaped(at)}">${escaped(file.at(Date.parse(at)))}</time>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as text, wherever it stands; without the signs that no page may hold. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "").replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "\ufffd");
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
