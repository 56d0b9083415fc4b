/** A reader of CSV by the grammar of RFC 4180, strict: it shares nothing with the library that writes it. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, next] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(cell);
    at = next;
    if (text[at] === ",") {
      at += 1;
      if (at === text.length) throw new Error("the last line has no end");
    } else if (text.startsWith("\r\n", at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`neither a comma nor the end of a line at ${at}`);
  }
  return rows;
}

function quoted(text: string, from: number): [cell: string, next: number] {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return [text.slice(from + 1, at).replaceAll('""', '"'), at + 1];
  throw new Error(`a quote without its end at ${from}`);
}

function plain(text: string, from: number): [cell: string, next: number] {
  const [cell = ""] = /[^,"\r\n]*/y.exec(text.slice(from)) ?? [];
  return [cell, from + cell.length];
}
