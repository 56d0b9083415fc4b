import { useState } from "react";
import type { Settings } from "../../lib/model/settings";
import { siteSetting } from "../../lib/platform/settings";
import { hostsOf } from "../../lib/sites/about";
import type { About } from "../../lib/sites/site";
import { turnOff, turnOn } from "./turnOn";
import { useGranted } from "./useGranted";

/** Whether a network is read, and what turns it on and off. */
export function useNetwork(about: About, settings: Settings) {
  const granted = useGranted(about, settings);
  const [isRefused, setRefused] = useState(false);
  const hosts = hostsOf(about, settings);
  const isOn = siteSetting(settings, about.id).on && granted.length > 0;
  const toggle = async (on: boolean) => {
    if (on) setRefused(!(await turnOn(about, hosts)));
    else await turnOff(about);
  };
  return {
    isOn,
    /** match patterns of its hosts that the browser lets us read */
    granted,
    /** nowhere to read yet: the first host that is added turns it on */
    isNowhere: hosts.length === 0,
    /** the browser did not give the permission when it was asked last */
    isRefused: isRefused && !isOn,
    /** to be called in the click */
    toggle: (on: boolean) => void toggle(on),
  };
}
