/** Every part of components/ui in every state, to look at and to compare: in builds for development and tests alone. */
import { mount } from "../../components/settings/mount";
import { Toasts } from "../../components/ui/Toast/Toasts";
import { Kit } from "./Kit";

void mount(() => (
  <Toasts>
    <Kit />
  </Toasts>
));
