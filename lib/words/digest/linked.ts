/**
 * Sentences with numbers that lead somewhere. A sentence of the catalogue is one text, so that every language keeps its own
 * order; where a link is, invisible marks say which of the finding's links it is.
 */
const first = 0xe100;
const most = 16;
const end = "\ue0ff";
/** what keeps a name of any script together, see {@link apart} */
const isolates = /[\u2068\u2069]/g;

/** A text that is the link with this number. */
export function to(link: number, text: string): string {
  if (link < 0 || link >= most) throw new RangeError(`no link ${link}`);
  return `${String.fromCodePoint(first + link)}${text}${end}`;
}

/** A name of any script, which mixes with no words around it. */
export function apart(name: string): string {
  return `\u2068${name}\u2069`;
}

export interface Piece {
  text: string;
  /** which of the links */
  link?: number;
}

/** A sentence in pieces. */
export function piecesOf(sentence: string): Piece[] {
  const pieces = [
    ...sentence.matchAll(new RegExp(`([\\u{e100}-\\u{e10f}])([^${end}]*)${end}|[^\\u{e100}-\\u{e10f}]+`, "gu")),
  ];
  return pieces.map(([whole, mark, text = ""]) =>
    mark === undefined ? { text: whole } : { text, link: (mark.codePointAt(0) ?? first) - first },
  );
}

/** A sentence as it is read where nothing can be followed. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text.replace(isolates, "")).join("");
}
