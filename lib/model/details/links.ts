/** Addresses of pages, with and without "https://". */
import { partsOf } from "./parts";
import { namesRole } from "./roles";
import { take, type Taken } from "./take";

const label = "[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?";

/**
 * Ends of host names that bare words are taken for addresses by. "example" is nobody's: invented people have it.
 */
const ends =
  "com|net|org|io|dev|app|co|id|me|ly|ai|xyz|info|biz|blog|shop|store|tech|site|online|page|link|bio|gg|tv|fm|us|uk|ca|" +
  "au|nz|de|fr|nl|es|it|pt|ch|at|be|se|no|dk|fi|pl|cz|ie|eu|ru|ua|tr|za|ng|ke|in|sg|my|ph|th|vn|jp|kr|cn|tw|hk|br|mx|" +
  "asia|edu|gov|social|space|design|studio|agency|cloud|digital|group|media|news|network|works|world|wiki|zone|club|cafe|" +
  "coffee|team|company|academy|foundation|health|finance|email|live|so|to|is|sh|im|ee|gl|be|st|cc|fyi|win|example";
/** They are words too: "makes coffee.It is" */
const words = /\.(?:it|in|is|so|to|be|at|no|us|my|id|me|am|im|ee|live|works|news|world|health|team|club|to)$/i;

const whole = /(?<![\w@])https?:\/\/[^\s<>"“”|]+/gi;
const bare = new RegExp(
  `(?<![\\w@./:#&=-])((?:${label}\\.)+(?:${ends}))(?![\\w@-]|\\.[a-z\\d])(\\/[^\\s<>"“”|]*)?`,
  "gi",
);
/** Names of things that end like addresses, and where everybody has their mail. */
const isThing =
  /^(?:asp|ado|vb|ml)\.net$|^(?:socket|draw)\.io$|^(?:gmail|yahoo|outlook|hotmail|icloud|proton|protonmail)\.\w+(?:\.\w+)?$/i;

export function linksIn(text: string): Taken {
  const first = take(text, whole, ([address = ""]) => linkOf(address));
  const second = take(first.rest, bare, ([, host = "", path = ""], before) => {
    const isSpelledOdd = host !== host.toLowerCase() && /\.[a-z]*[A-Z]/.test(host) && host !== host.toUpperCase();
    const isBare = path === "" && !/^www\./i.test(host);
    if (isSpelledOdd || (isBare && (isThing.test(host) || isWord(host) || isEmployer(before())))) return undefined;
    return linkOf(`https://${host}${path}`);
  });
  return { found: [...new Set([...first.found, ...second.found])], rest: second.rest };
}

/** Two words that a full stop joins, the second of them short: a sentence that goes on, unless it is a name's own ending. */
function isWord(host: string): boolean {
  return words.test(host) && !/\.(?:id|me)$/.test(host);
}

/** "Engineer at booking.com" names a company, "order at kopi.com" a page. */
function isEmployer(before: string): boolean {
  const [, role = ""] =
    /^(.*\S)\s(?:at|for|di|@)\s?$/.exec(partsOf(before.slice(-100)).at(-1)?.concat(" ") ?? "") ?? [];
  return namesRole(role) || /(?:works? (?:at|for)|\bex[- ]|former(?:ly)? (?:at )?)$/i.test(before.trimEnd());
}

/** The address that stands in a text, without the signs behind it; undefined for one that is cut short or none. */
function linkOf(raw: string): string | undefined {
  if (/(?:…|\.\.\.)\W*$/.test(raw)) return undefined;
  let address = raw.replace(/[.,;:!?'"’”*_~>}\]]+$/, "");
  while (address.endsWith(")") && !address.includes("(")) address = address.slice(0, -1).replace(/[.,;:!?]+$/, "");
  if (!URL.canParse(address)) return undefined;
  const { href, hostname, username, password } = new URL(address);
  // "¹" behind a host becomes a part of it
  const isAsWritten = address.toLowerCase().includes(`//${hostname}`);
  const isPublic = /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]*$/.test(hostname) && username === "" && password === "";
  return isAsWritten && isPublic && href.length <= 2048 ? href : undefined;
}
