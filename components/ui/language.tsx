/** The language of this page, for every component below. */
import { type ReactNode, createContext, useContext, useEffect } from "react";
import type { Language } from "../../lib/words";
import { english } from "../../lib/words/en";
import { speechOf } from "../../lib/words/speech";

const speech = speechOf("en");
const LanguageContext = createContext<Language>({ words: english(speech), speech });

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language.speech.locale;
    document.documentElement.dir = language.direction ?? "ltr";
  }, [language]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
