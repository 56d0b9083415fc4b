import { Panel } from "../../components/panel/Panel/Panel";
import { mount } from "../../components/settings/mount";
import "./sidepanel.css";

// the tests open the panel as a page and name the tab it speaks of
const tab = new URLSearchParams(location.search).get("tab");

void mount((settings) => <Panel settings={settings} tabId={tab === null ? undefined : Number(tab)} />);
