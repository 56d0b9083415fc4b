/** Puts a page of ours on the screen, in the user's language. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { settings as schema, type Settings } from "../../lib/model/settings";
import { getSettings } from "../../lib/platform/settings";
import { languageFor } from "../../lib/words";
import { useSettings } from "./useSettings";
import { kept } from "../ui/kept";
import { LanguageProvider } from "../ui/language";
import "../ui/base.css";

/**
 * Renders `page` into `#root`, and again whenever the settings change. It begins with the settings as they were last seen
 * by such a page: asking the browser for them takes longer than reading them back. `before`: what the first rendering
 * waits for.
 */
export async function mount(page: (settings: Settings) => ReactNode, before?: Promise<void>): Promise<void> {
  const settings = kept("settings", isSettings) ?? (await getSettings());
  await before;
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<Page start={settings} page={page} />);
}

function isSettings(value: unknown): value is Settings {
  return schema.safeParse(value).success;
}

function Page({ start, page }: { start: Settings; page: (settings: Settings) => ReactNode }) {
  const settings = useSettings(start);
  return (
    <LanguageProvider language={languageFor(settings.language, navigator.languages)}>{page(settings)}</LanguageProvider>
  );
}
