/** Puts a page of ours on the screen, in the user's language. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Settings } from "../../lib/model/settings";
import { getSettings } from "../../lib/platform/settings";
import { languageFor } from "../../lib/words";
import { useSettings } from "./useSettings";
import { LanguageProvider } from "../ui/language";
import "../ui/base.css";

/** Renders `page` into `#root` once the settings are there, and again whenever they change. */
export async function mount(page: (settings: Settings) => ReactNode): Promise<void> {
  const settings = await getSettings();
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<Page start={settings} page={page} />);
}

function Page({ start, page }: { start: Settings; page: (settings: Settings) => ReactNode }) {
  const settings = useSettings(start);
  return (
    <LanguageProvider language={languageFor(settings.language, navigator.languages)}>{page(settings)}</LanguageProvider>
  );
}
