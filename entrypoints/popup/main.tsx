import { Popup } from "../../components/popup/Popup/Popup";
import { mount } from "../../components/settings/mount";
import { db } from "../../lib/db/database";
import "./popup.css";

// opened while the settings are read, so that the first list does not wait for one after the other
void db.open().catch(() => {
  // whoever asks for something first hears of it
});

// the demonstration and the tests open the popup as a page and name the tab it speaks of
const tab = new URLSearchParams(location.search).get("tab");

void mount((settings) => <Popup settings={settings} tabId={tab === null ? undefined : Number(tab)} />);
