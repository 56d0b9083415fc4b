/** vCards 2.1, as many phones write them, in the words of 3.0. */

/** Properties of which a comma is part. */
const texts = new Set(["N", "FN", "ORG", "ADR", "NOTE", "TITLE", "ROLE"]);

/** A card whose lines end in CR LF; one of a later version is left as it is. */
export function asLaterCard(card: string): string {
  if (!/^VERSION:2\.1\s*$/im.test(card)) return card;
  const lines = card
    .replace(/^([^:\r\n]*QUOTED-PRINTABLE[^:\r\n]*:(?:.*=\r\n)+)/gim, (begin) => begin.replace(/=\r\n/g, ""))
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n");
  return lines.map(asLaterLine).join("\r\n");
}

function asLaterLine(line: string): string {
  const at = line.indexOf(":");
  const [name = "", ...params] = line.slice(0, at).split(";");
  if (name.toUpperCase() === "VERSION") return "VERSION:3.0";
  if (at < 0) return line;
  const isNamed = (param: string, key: string): boolean => param.toUpperCase().startsWith(`${key}=`);
  const isQuoted = params.some((param) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(param));
  const charset = params.find((param) => isNamed(param, "CHARSET"))?.slice("CHARSET=".length);
  const kept = params.filter(
    (param) => !isNamed(param, "CHARSET") && !/^(?:ENCODING=)?(?:QUOTED-PRINTABLE|[78]BIT)$/i.test(param),
  );
  const named = kept.map((param) =>
    param.includes("=") ? param : `${/^BASE64$/i.test(param) ? "ENCODING" : "TYPE"}=${param}`,
  );
  const raw = line.slice(at + 1);
  const value = isQuoted ? unquoted(raw, charset) : raw;
  const property = name.slice(name.indexOf(".") + 1).toUpperCase();
  return `${[name, ...named].join(";")}:${texts.has(property) ? value.replace(/(?<!\\),/g, "\\,") : value}`;
}

/** What stands in quoted-printable, on one line. */
function unquoted(value: string, charset = "utf-8"): string {
  const encoder = new TextEncoder();
  const bytes = value
    .split(/(=[0-9a-f]{2})/i)
    .flatMap((part) =>
      /^=[0-9a-f]{2}$/i.test(part) ? [Number.parseInt(part.slice(1), 16)] : [...encoder.encode(part)],
    );
  return new TextDecoder(charset).decode(Uint8Array.from(bytes)).replace(/\r\n|\r|\n/g, "\\n");
}
