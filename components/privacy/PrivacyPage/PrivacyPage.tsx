import { DataFrame } from "../../exchange/DataFrame/DataFrame";
import { useSettingsHere } from "../../settings/useSettings";
import { Notice } from "../Notice/Notice";
import { Retention } from "../Retention/Retention";
import { Silent } from "../Silent/Silent";
import { Suppressed } from "../Suppressed/Suppressed";

/** What is kept of people for how long, who goes, and who is told of it. */
export function PrivacyPage() {
  const settings = useSettingsHere();
  return (
    <DataFrame at="privacy">
      <Retention rule={settings.retention} />
      <Silent rule={settings.retention} />
      <Notice settings={settings} />
      <Suppressed />
    </DataFrame>
  );
}
