/** The language of this page, for every component below. */
import { type ReactNode, createContext, useContext, useEffect } from "react";
import { type Language, languageFor } from "../../lib/words";

const LanguageContext = createContext<Language>(languageFor("auto", ["en"]));

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language.speech.locale;
  }, [language]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
