import { earlyRows } from "../../components/contacts/ContactList/early";
import { Popup } from "../../components/popup/Popup/Popup";
import { mount } from "../../components/settings/mount";
import "./popup.css";

// the demonstration and the tests open the popup as a page and name the tab it speaks of
const tab = new URLSearchParams(location.search).get("tab");

void mount((settings) => <Popup settings={settings} tabId={tab === null ? undefined : Number(tab)} />, earlyRows());
