/** Names of hosts, as the user types them and as they are kept. */

/** A host's name as browsers spell it: small letters, at least two parts, the last of them no number. */
export const hostPattern = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?$/;

/** The host that was meant by what was typed: a name, an address on it, or a handle there; undefined where it is none. */
export function hostOf(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[\w+.-]+:\/\//.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/\.$/, "");
  return /^https?:$/.test(protocol) && hostPattern.test(host) ? host : undefined;
}
