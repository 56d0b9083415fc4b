import { mount } from "../../components/settings/mount";
import { WelcomePage } from "../../components/welcome/WelcomePage/WelcomePage";

void mount((settings) => <WelcomePage settings={settings} />);
