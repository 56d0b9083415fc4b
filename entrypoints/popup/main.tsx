import { Popup } from "../../components/popup/Popup/Popup";
import { mount } from "../../components/settings/mount";
import type { SavePerson } from "../../components/page/people";
import "./popup.css";

const savePerson: SavePerson = async (network, account, page) => {
  // saving somebody who was never stored is rare: its code does not stand before the first paint
  const { savePerson: save } = await import("../../lib/ingest/save");
  await save(network, account, { now: Date.now(), page });
};

// the demonstration and the tests open the popup as a page and name the tab it speaks of
const tab = new URLSearchParams(location.search).get("tab");

void mount((settings) => (
  <Popup settings={settings} tabId={tab === null ? undefined : Number(tab)} savePerson={savePerson} />
));
