import { Dashboard } from "../../components/dashboard/Dashboard/Dashboard";
import { readyPage } from "../../components/dashboard/load";
import { mount } from "../../components/settings/mount";
import "./dashboard.css";

void mount((settings) => <Dashboard settings={settings} />, readyPage());
