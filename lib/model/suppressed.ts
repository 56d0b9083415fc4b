/**
 * People who were erased and are not to be read again. All that is kept of them are keyed hashes of what they are known by
 * (see ids.ts): with the database one can tell whether a name is among them, and nobody can tell a name from them.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { NetworkId } from "./capture";

/** One name of one account. */
export interface Suppressed {
  /** of the key that it was known by, see {@link hasherOf} */
  hash: string;
  network: NetworkId;
  /** ms UTC of the erasing */
  at: number;
  /** all that was erased at once; tells nothing of who it was */
  group: string;
  /** which of the accounts of its group, from 0 */
  account: number;
  /**
   * The native id of the account is among the hashes, and this is but a handle or an address: whoever is read with it and
   * another native id is somebody else. A number, as other marks of rows
   */
  loose?: 1;
}

/** What the hashes of this installation are made with; one that took in another's backup has several. */
export interface SuppressionKey {
  /** 32 random bytes in base64 */
  key: string;
}

/** A new {@link SuppressionKey}. */
export function freshKey(): SuppressionKey {
  return { key: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))) };
}

const encoder = new TextEncoder();

/** Makes hashes with one key: 144 bits of HMAC-SHA-256, as 24 characters of base64. */
export function hasherOf({ key }: SuppressionKey): (name: string) => string {
  const begun = hmac.create(
    sha256,
    Uint8Array.from(atob(key), (char) => char.charCodeAt(0)),
  );
  return (name) => {
    const bytes = begun.clone().update(encoder.encode(name)).digest().subarray(0, 18);
    return btoa(String.fromCharCode(...bytes));
  };
}
