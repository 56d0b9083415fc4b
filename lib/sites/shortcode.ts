/**
 * The short codes in the addresses of Instagram's and Threads' posts: their numbers in base 64. All readings of a post
 * name it by its number, so that they meet.
 */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The number of a code; undefined for what is none. */
export function numberOfCode(code: string): string | undefined {
  if (!/^[\w-]{5,14}$/.test(code)) return undefined;
  return String(Array.from(code).reduce((sum, sign) => sum * 64n + BigInt(alphabet.indexOf(sign)), 0n));
}

/** The code of a number, in digits. */
export function codeOfNumber(number: string): string {
  let code = "";
  for (let rest = BigInt(number); rest > 0n; rest /= 64n) code = alphabet[Number(rest % 64n)] + code;
  return code;
}
