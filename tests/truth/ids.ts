/** When two spellings of an id, a handle, a name or an address mean the same thing. */

const shortcodeAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * The native core of an id: the last number of a LinkedIn URN, the member number inside a LinkedIn token, the last path segment on Bluesky, the number behind a
 * Threads or Instagram shortcode, what follows the repository on GitHub or a forum's host; elsewhere the id itself.
 */
export function nativeCore(network: string, id: string): string {
  switch (network) {
    case "linkedin":
      // a message is named by a token of its own
      if (id.startsWith("urn:li:msg_message:")) return id;
      return id.startsWith("urn:") ? (id.match(/\b\d+\b/g)?.at(-1) ?? id.slice(id.lastIndexOf(":") + 1)) : member(id);
    case "bluesky":
      return id.slice(id.lastIndexOf("/") + 1);
    case "threads":
    case "instagram":
      return shortcodeNumber(id);
    case "discourse":
      // a post's own number, or topic/number; every id begins with the forum's host
      return id.replace(/^[^/]*\.[^/]*\/(?:[tp]\/)?/, "");
    case "github":
      return id.slice(id.search(/[^#@]*$/));
    case "web":
      return /^https?:/.test(id) ? comparableUrl(id) : id;
    default:
      return id;
  }
}

/** Bytes 4 to 7 of a token are the number in `urn:li:member:N`; an invented token has no such number. */
function member(id: string): string {
  if (!/^ACoAA[\w-]{6}B[\w-]{27}$/.test(id)) return id;
  return String(Buffer.from(id, "base64url").readUInt32BE(4));
}

function shortcodeNumber(id: string): string {
  const number = /^(\d+)(?:_\d+)?$/.exec(id)?.[1];
  if (number !== undefined) return number;
  if (!/^[\w-]{5,14}$/.test(id)) return id;
  let value = 0n;
  for (const sign of id) value = value * 64n + BigInt(shortcodeAlphabet.indexOf(sign));
  return String(value);
}

/** True when both are ids of one item on `network`. */
export function sameId(network: string, one: string | null | undefined, other: string | null | undefined): boolean {
  return !!one && !!other && nativeCore(network, one) === nativeCore(network, other);
}

/** Networks of many hosts: a local account may go without its host. */
const manyHosts = new Set(["mastodon", "discourse"]);

/** True for one handle in two spellings. */
export function sameHandle(network: string, one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false;
  const [a, b] = [plainHandle(one), plainHandle(other)];
  if (a === b) return true;
  return manyHosts.has(network) && a.includes("@") !== b.includes("@") && a.split("@")[0] === b.split("@")[0];
}

function plainHandle(handle: string): string {
  return handle.replace(/^@/, "").toLowerCase();
}

/** Text with runs of whitespace as one space and none at the ends. */
export function collapse(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

/** An address without what does not change where it leads: scheme, "www.", closing slash, fragment, letter case. */
export function comparableUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  let path = url.pathname.replace(/\/+$/, "");
  try {
    path = decodeURIComponent(path);
  } catch {
    // a path that is not percent-encoded text stays as it is
  }
  return `${url.host.replace(/^(?:www|m)\./, "")}${path}${url.search}`.toLowerCase();
}
