import { useState } from "react";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Mark } from "../../ui/Mark/Mark";
import { useLanguage } from "../../ui/language";
import { readsAtFirst } from "../../settings/reads";
import { addHost, turnOn } from "../../settings/turnOn";
import type { TabStatus } from "../status";

interface OffProps {
  status: TabStatus & { is: "off" | "found" };
  onChange: () => void;
}

/** A network that is off, or not read on this host: what turning it on would read, and the button that does. */
export function Off({ status, onChange }: OffProps) {
  const { words, speech } = useLanguage();
  const { off, found } = words.here;
  const { about, tabId } = status;
  const [isRefused, setRefused] = useState(false);
  const start = async () => {
    const isOn = status.is === "off" ? turnOn(about, status.hosts, tabId) : addHost(about, status.host, tabId);
    setRefused(!(await isOn));
    onChange();
  };
  const kinds = speech.list(readsAtFirst(about).map((type) => words.typeMany(type)));
  return (
    <EmptyState
      picture={<Mark size={32} />}
      title={status.is === "off" ? off.title(about.label) : found.title(status.host)}
      text={status.is === "off" ? off.text(about.label, kinds) : found.text(about.label, kinds)}
    >
      <Button look="main" autoFocus onClick={() => void start()}>
        {off.button}
      </Button>
      {isRefused && <Banner>{off.refused}</Banner>}
      {about.restricts && <Banner look="note">{off.terms(about.label)}</Banner>}
    </EmptyState>
  );
}
