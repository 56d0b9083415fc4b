/**
 * Words for looking at the faces, never for people: every word of a catalogue accented, longer and in brackets, so that what
 * is clipped, or does not come from a catalogue, can be seen. Only in builds for development and tests, see load.ts.
 */
import type { Language } from ".";
import type { Speech } from "./speech";

/** `long`: as long as the longest languages are · `rtl`: that, and written from right to left */
const kinds = ["long", "rtl"] as const;
export type Pseudo = (typeof kinds)[number];

/** True for the name of one. */
export function isPseudo(name: unknown): name is Pseudo {
  return kinds.some((kind) => kind === name);
}

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "àƀçđèƒğĥìĵķļmñôþqŕšţùvŵxýžÀƁÇĐÈƑĞĤÌĴĶĻMÑÔÞQŔŠŢÙVŴXÝŽ";

/** The language with all that it says dressed up. */
export function dressed(language: Language, kind: Pseudo): Language {
  const dress = <T>(part: T): T => deep(part, kind) as T;
  return {
    words: dress(language.words),
    speech: dressedSpeech(language.speech, kind),
    dress,
    ...(kind === "rtl" && { direction: "rtl" }),
  };
}

/** Times and lists are made by the browser, and are bracketed so that they are told from what nobody translated. */
function dressedSpeech(speech: Speech, kind: Pseudo): Speech {
  const bracketed = (text: string): string => around(text, kind);
  return {
    ...speech,
    date: (at) => bracketed(speech.date(at)),
    month: (at) => bracketed(speech.month(at)),
    day: (at, now) => bracketed(speech.day(at, now)),
    list: (items) => bracketed(speech.list(items)),
    either: (items) => bracketed(speech.either(items)),
    ago: (at, now) => bracketed(speech.ago(at, now)),
    past: (at, now) => bracketed(speech.past(at, now)),
    time(moment, now, about) {
      const { short, full } = speech.time(moment, now, about);
      return { short: bracketed(short), full: () => bracketed(full()) };
    },
  };
}

function deep(value: unknown, kind: Pseudo): unknown {
  if (typeof value === "string") return dressedText(value, kind);
  if (typeof value === "function")
    return (...given: unknown[]) => deep((value as (...given: unknown[]) => unknown)(...given), kind);
  if (Array.isArray(value)) return value.map((each) => deep(each, kind));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each, kind)]));
}

/** "Save" is "[Šàvè ··]". What was dressed before, and stands in it, gets no longer. */
function dressedText(text: string, kind: Pseudo): string {
  if (text.trim() === "") return text;
  const letters = text.replace(/\[[^[\]]*\]/g, "").length;
  const more = Math.ceil(letters * (letters <= 10 ? 0.6 : letters <= 30 ? 0.45 : 0.3));
  // in words, as other languages have them
  const padding = "·".repeat(more).replace(/·{8}(?=·)/g, "$& ");
  const dressedUp = text.replace(/[a-z]/gi, (letter) => accented.charAt(plain.indexOf(letter)));
  return around(more > 0 ? `${dressedUp} ${padding}` : dressedUp, kind);
}

/** In brackets; read from right to left where that is asked for, letter by letter. */
function around(text: string, kind: Pseudo): string {
  return kind === "rtl" ? `\u202e[${text}]\u202c` : `[${text}]`;
}
