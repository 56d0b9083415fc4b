import { firstRows } from "../../components/contacts/ContactsPage/first";
import { Dashboard } from "../../components/dashboard/Dashboard/Dashboard";
import { readyPage } from "../../components/dashboard/load";
import { mount } from "../../components/settings/mount";
import "./dashboard.css";

const before = Promise.all([readyPage(), firstRows()]).then(() => undefined);
void mount((settings) => <Dashboard settings={settings} />, before);
