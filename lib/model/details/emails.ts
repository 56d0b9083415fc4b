/** E-mail addresses, also where they are disguised in a way that can mean nothing else. */
import { take, type Taken } from "./take";

const local = "[a-z\\d](?:[\\w.+%-]{0,62}\\w)?";
const label = "[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?";
/** No address goes on before or behind it. */
const [begin, end] = ["(?<![\\w@.+%-])", "(?![\\w@-]|\\.\\w)"] as const;
const wrapped = (word: string) => `\\s?[[({<]\\s?(?:${word})\\s?[\\])}>]\\s?`;

const plain = new RegExp(`${begin}(${local})@((?:${label}\\.)+[a-z]{2,24})${end}`, "gi");
/** "rani [at] example [dot] com" */
const bracketed = new RegExp(
  `${begin}(${local})${wrapped("at|@|et")}(${label}(?:(?:${wrapped("dot|titik|\\.")}|\\.)${label}){1,4})${end}`,
  "gi",
);
/** "e-mail: rani.dewo at gmail dot com": with a word before it, or a local part that is no word. */
const spoken = new RegExp(
  `(\\b(?:e-?mail|surel)\\W{1,3})?${begin}(${local}) at (gmail|yahoo|outlook|hotmail|icloud|protonmail|proton)(?: dot |\\.)(com|co\\.id|me)${end}`,
  "gi",
);
/** Asked of what was found, not within the patterns: these would look back from every letter of a text. */
const inLink = /:\/\/\S{0,200}$/;
/** "logo@2x.png" */
const isFile = /\.(?:png|jpe?g|gif|webp|svg|pdf|mp[34])$/;

export function emailsIn(text: string): Taken {
  const taken = [
    (rest: string) => takeOutside(rest, plain, ([, name = "", host = ""]) => emailOf(name, host)),
    (rest: string) =>
      takeOutside(rest, bracketed, ([, name = "", host = ""]) =>
        emailOf(name, host.replace(/\s?[[({<]\s?\S+?\s?[\])}>]\s?/g, ".")),
      ),
    (rest: string) =>
      takeOutside(rest, spoken, ([, word, name = "", host = "", top = ""]) =>
        word || /[\d._+]/.test(name) ? emailOf(name, `${host}.${top}`) : undefined,
      ),
  ].reduce<Taken>(
    (before, next) => {
      const { found, rest } = next(before.rest);
      return { found: [...before.found, ...found], rest };
    },
    { found: [], rest: text },
  );
  return { ...taken, found: [...new Set(taken.found)] };
}

/** Takes what is no part of a link. */
function takeOutside(text: string, pattern: RegExp, read: (match: readonly string[]) => string | undefined): Taken {
  return take(text, pattern, (match, before) => (inLink.test(before().slice(-210)) ? undefined : read(match)));
}

function emailOf(name: string, host: string): string | undefined {
  const email = `${name}@${host}`.toLowerCase();
  return /\.[a-z]{2,24}$/.test(email) && !isFile.test(email) && !name.includes("..") ? email : undefined;
}
