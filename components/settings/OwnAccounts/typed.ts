import type { Account } from "../../../lib/model/capture";
import type { About } from "../../../lib/sites/site";

/** What a handle is made of on every network: letters, digits and a few marks, with a host after "@" on some. */
const handle = /^[\p{L}\p{N}._-]{1,100}(?:@[\p{L}\p{N}.-]+\.[\p{L}\p{N}]+)?$/u;

/** The account that somebody typed: "@handle", "handle", or the address of a profile on this network; else undefined. */
export function accountTyped(about: About, typed: string): Account | undefined {
  const text = typed.trim().replace(/^@/, "");
  if (handle.test(text) && !isAddress(about, text)) return { handle: text };
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? about.profileOf(new URL(address)) : undefined;
}

/** A bare host, or one with a path: "bsky.app" is no handle, though "rani.example" is one there. */
function isAddress(about: About, text: string): boolean {
  return about.hosts.some((pattern) => pattern.includes(`//${text}/`));
}
