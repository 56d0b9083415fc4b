/** What stands for a face while pictures stay on their network. */

/** Letters of the first and last word, one character for scripts written without spaces, an emoji as it is; "?" for nothing. */
export function initialsOf(name: string): string {
  const words = name
    .normalize("NFC")
    .split(/[\s\u00b7|/,()]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letters = [first, last].map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word ?? "")?.[0] ?? "").join("");
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letters))
    return /./u.exec(letters)?.[0] ?? "?";
  return letters.toLocaleUpperCase() || /\p{Extended_Pictographic}/u.exec(name)?.[0] || "?";
}

/** A hue between 0 and 359 that stays the same for the same id (FNV-1a). */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % 360;
}
