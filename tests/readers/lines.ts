/**
 * A reader of content lines as RFC 6350 (vCard) and RFC 5545 (iCalendar) define them, strict: it shares nothing with the
 * library that writes them, and throws at whatever they do not allow.
 */

export interface Line {
  name: string;
  params: Record<string, string>;
  /** as it stands, still escaped */
  value: string;
}

/** The content lines of a file. Throws where a line is longer than 75 octets, cuts a sign in two, or ends otherwise than CRLF. */
export function linesOf(bytes: Uint8Array): Line[] {
  const physical = split(bytes);
  const unfolded: string[] = [];
  for (const line of physical) {
    if (line.length > 75) throw new Error(`a line of ${line.length} octets`);
    // fatal: what is no UTF-8 by itself was folded inside of a sign
    const text = new TextDecoder("utf-8", { fatal: true }).decode(line);
    if (text.startsWith(" ") || text.startsWith("\t")) {
      if (unfolded.length === 0) throw new Error("the first line goes on another");
      unfolded.push((unfolded.pop() ?? "") + text.slice(1));
    } else unfolded.push(text);
  }
  return unfolded.map(lineOf);
}

function split(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 10) throw new Error("a bare line feed");
    if (bytes[at] !== 13) continue;
    if (bytes[at + 1] !== 10) throw new Error("a bare carriage return");
    lines.push(bytes.subarray(from, at));
    at += 1;
    from = at + 1;
  }
  if (from !== bytes.length) throw new Error("the last line has no end");
  return lines;
}

/** `NAME;PARAM=value;PARAM="value":value` */
function lineOf(text: string): Line {
  const [, name = ""] = /^([A-Za-z0-9-]+)(?=[;:])/.exec(text) ?? [];
  if (name === "") throw new Error(`no name: ${text.slice(0, 40)}`);
  const params: Record<string, string> = {};
  let rest = text.slice(name.length);
  while (rest.startsWith(";")) {
    const [whole = "", key = "", quoted, plain] = /^;([A-Za-z0-9-]+)=(?:"([^"]*)"|([^";:,]*))/.exec(rest) ?? [];
    if (whole === "") throw new Error(`no parameter: ${rest.slice(0, 40)}`);
    params[key] = (quoted ?? plain ?? "").replace(/\^(['n^])/g, (_, sign: string) => carets[sign] ?? "");
    rest = rest.slice(whole.length);
  }
  if (!rest.startsWith(":")) throw new Error(`no value: ${rest.slice(0, 40)}`);
  return { name, params, value: rest.slice(1) };
}

/** RFC 6868 */
const carets: Readonly<Record<string, string>> = { "'": '"', n: "\n", "^": "^" };

/** The text that a value says. Throws at an escape that there is not, and at what should have been escaped. */
export function unescaped(value: string): string {
  const left = value.replace(/\\[\\,;nN]/g, "");
  if (left.includes("\\")) throw new Error(`an unknown escape in ${value}`);
  if (/[,;]/.test(left)) throw new Error(`a separator in ${value}`);
  return value.replace(/\\([\\,;nN])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
}

/** The parts of a structured or a listed value, at a separator that is not escaped. */
export function parts(value: string, separator: ";" | ","): string[] {
  const found: string[] = [""];
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at] ?? "";
    if (sign === separator) found.push("");
    else {
      const whole = sign === "\\" ? sign + (value[(at += 1)] ?? "") : sign;
      found.push((found.pop() ?? "") + whole);
    }
  }
  return found.map((part) => unescaped(part));
}

/** Components in one another, as BEGIN and END say. */
export interface Component {
  name: string;
  lines: Line[];
  inner: Component[];
}

export function componentsOf(lines: readonly Line[]): Component[] {
  const root: Component = { name: "", lines: [], inner: [] };
  const open = [root];
  for (const line of lines) {
    const top = open.at(-1) ?? root;
    if (line.name === "BEGIN") {
      const next: Component = { name: line.value, lines: [], inner: [] };
      top.inner.push(next);
      open.push(next);
    } else if (line.name === "END") {
      if (open.length < 2 || top.name !== line.value) throw new Error(`END:${line.value} without its beginning`);
      open.pop();
    } else top.lines.push(line);
  }
  if (open.length !== 1 || root.lines.length > 0) throw new Error("lines outside of a component");
  return root.inner;
}
