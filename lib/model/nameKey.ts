/** Names as numbers whose order is that of the names: what the columns sort by. */
import { plain } from "./search";

/** Bytes in the first number, of 64 bits, and in the second, of 32. */
const [many, few] = [6, 4];
const none: NameKey = [2 ** (many * 8), 0];
const encoder = new TextEncoder();
/** a UTF-16 unit is three bytes at most */
const room = new Uint8Array((many + few) * 3);

/** What stands first decides, what follows where that is equal. */
export type NameKey = [first: number, rest: number];

/**
 * The beginning of a name: ten bytes of UTF-8, without case and marks, from the first letter or digit on. So names in
 * Latin letters stand in order by ten of these, others by three to five, and who is called the same so far is equal. A name
 * without any comes last.
 */
export function nameKey(name: string): NameKey {
  const text = plain(name).replace(/^[^\p{L}\p{N}]+/u, "");
  if (text === "") return none;
  const { written } = encoder.encodeInto(text.slice(0, many + few), room);
  room.fill(0, written);
  return [numberAt(0, many), numberAt(many, few)];
}

function numberAt(from: number, bytes: number): number {
  let number = 0;
  for (let at = from; at < from + bytes; at += 1) number = number * 256 + (room[at] ?? 0);
  return number;
}
