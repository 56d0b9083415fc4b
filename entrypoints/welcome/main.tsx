import { mount } from "../../components/settings/mount";
import { WelcomePage } from "../../components/settings/WelcomePage/WelcomePage";

void mount((settings) => <WelcomePage settings={settings} />);
