/** Names as numbers whose order is that of the names: what the columns sort by. */
import { plain } from "./search";

/** Bytes in the numbers of 64 bits, and in the one of 32 between them. */
const [many, few] = [6, 4];
const all = many + few + many;
const none: NameKey = [2 ** (many * 8), 0, 0];
const encoder = new TextEncoder();
/** a UTF-16 unit is three bytes at most */
const room = new Uint8Array((all + 1) * 3);

/** What stands first decides, what follows where that is equal. */
export type NameKey = [first: number, rest: number, more: number];

/**
 * The beginning of a name: sixteen bytes of UTF-8, without case and marks, from the first letter or digit on. So names in
 * Latin letters stand in order by sixteen of these, others by five to eight, and who is called the same so far is equal. A
 * name without any comes last.
 */
export function nameKey(name: string): NameKey {
  const text = plain(name).replace(/^[^\p{L}\p{N}]+/u, "");
  if (text === "") return none;
  // one unit more, so that no letter of two is cut within the bytes that count
  const { written } = encoder.encodeInto(text.slice(0, all + 1), room);
  room.fill(0, written);
  return [numberAt(0, many), numberAt(many, few), numberAt(many + few, many)];
}

function numberAt(from: number, bytes: number): number {
  let number = 0;
  for (let at = from; at < from + bytes; at += 1) number = number * 256 + (room[at] ?? 0);
  return number;
}
