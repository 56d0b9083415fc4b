import { earlyRows } from "../../components/contacts/ContactList/early";
import { Popup } from "../../components/popup/Popup/Popup";
import { startView, type View } from "../../components/popup/view";
import { mount } from "../../components/settings/mount";
import { keep } from "../../components/ui/kept";
import "./popup.css";

const asked = new URLSearchParams(location.search);
// the demonstration and the tests open the popup as a page and name the tab it speaks of
const tab = asked.get("tab");
// a reminder opens it at whom it is about
const contact = asked.get("contact");
if (contact !== null) keep("popup", { ...startView, tab: "contacts", contact } satisfies View);

void mount((settings) => <Popup settings={settings} tabId={tab === null ? undefined : Number(tab)} />, earlyRows());
