/** Puts a page of ours on the screen, in the user's language. */
import { type ReactNode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Settings } from "../../lib/model/settings";
import { getSettings } from "../../lib/platform/settings";
import type { Language } from "../../lib/words";
import { loadLanguage, onDress } from "../../lib/words/load";
import { lastSettings, useSettings } from "./useSettings";
import { afterPaint } from "../ui/afterPaint";
import { LanguageProvider } from "../ui/language";
import "../ui/base.css";

/**
 * Renders `page` into `#root`, and again whenever the settings change. It begins with the settings as they were last seen
 * by such a page: asking the browser for them takes longer than reading them back. `before`: what the first rendering
 * waits for.
 */
export async function mount(page: (settings: Settings) => ReactNode, before?: Promise<void>): Promise<void> {
  const settings = lastSettings() ?? (await getSettings());
  const [language] = await Promise.all([loadLanguage(settings.language, navigator.languages), before]);
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<Page start={settings} language={language} page={page} />);
}

function Page(props: { start: Settings; language: Language; page: (settings: Settings) => ReactNode }) {
  const settings = useSettings(props.start);
  const [language, setLanguage] = useState(props.language);
  const [spoken, setSpoken] = useState(props.start.language);
  useEffect(() => {
    if (settings.language === spoken) return;
    const change = async () => {
      setLanguage(await loadLanguage(settings.language, navigator.languages));
      setSpoken(settings.language);
    };
    void change();
  }, [settings.language, spoken]);
  useEffect(() => {
    const gone = new AbortController();
    const again = () => void loadLanguage(spoken, navigator.languages).then(setLanguage);
    onDress(again, gone.signal);
    return () => gone.abort();
  }, [spoken]);
  // the worker may be asleep while something is done here
  useEffect(() => {
    const gone = new AbortController();
    const watch = async () => (await import("../../lib/platform/reminders")).watchReminders(gone.signal);
    const callOff = afterPaint(() => void watch());
    return () => {
      callOff();
      gone.abort();
    };
  }, []);
  return <LanguageProvider language={language}>{props.page(settings)}</LanguageProvider>;
}
