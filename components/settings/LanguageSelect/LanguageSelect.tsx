import type { Settings } from "../../../lib/model/settings";
import { updateSettings } from "../../../lib/platform/settings";
import { Select } from "../../ui/Select/Select";
import { useSettingsWords } from "../settingsWords";

const languages = ["auto", "en", "id"] as const;

/** The language Jalin speaks. */
export function LanguageSelect({ settings }: { settings: Settings }) {
  const said = useSettingsWords();
  return (
    <Select
      label={said.language}
      value={settings.language}
      options={languages.map((language) => ({ value: language, label: said.languages[language] }))}
      onChange={(language) => void updateSettings((before) => ({ ...before, language }))}
    />
  );
}
