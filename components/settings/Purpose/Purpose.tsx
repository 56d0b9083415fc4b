import { purposes, type Settings } from "../../../lib/model/settings";
import { updateSettings } from "../../../lib/platform/settings";
import { Choice } from "../../ui/Choice/Choice";
import { useSettingsWords } from "../settingsWords";

/** What somebody uses Jalin for. */
export function Purpose({ settings }: { settings: Settings }) {
  const { purpose: said } = useSettingsWords();
  return (
    <Choice
      legend={said.title}
      value={settings.purpose ?? ""}
      options={purposes.map((value) => ({ value, label: said[value], text: said[`${value}Text`] }))}
      onChange={(value) => {
        const purpose = purposes.find((each) => each === value);
        if (purpose) void updateSettings((before) => ({ ...before, purpose }));
      }}
    />
  );
}
