import { useMemo } from "react";
import type { Speech } from "../../lib/words";
import { useLanguage } from "./language";

/** A part of the catalogue that only one area says, in every language. */
interface Part<T> {
  en: (speech: Speech) => T;
  id: (speech: Speech) => T;
}

/**
 * A hook for the words of one area, loaded with its code instead of before the popup's first paint:
 * `export const useInboxWords = partWords({ en: inboxInEnglish, id: inboxInIndonesian })`.
 */
export function partWords<T>(part: Part<T>): () => T {
  return function usePartWords() {
    const { speech, dress } = useLanguage();
    return useMemo(() => {
      const words = part[speech.locale.startsWith("id") ? "id" : "en"](speech);
      return dress ? dress(words) : words;
    }, [speech, dress]);
  };
}
