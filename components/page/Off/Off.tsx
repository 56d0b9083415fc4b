import { useState } from "react";
import type { About } from "../../../lib/sites/site";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { EmptyState } from "../../ui/EmptyState/EmptyState";
import { Mark } from "../../ui/Mark/Mark";
import { useLanguage } from "../../ui/language";
import { readsAtFirst } from "../../settings/reads";
import { turnOn } from "../../settings/turnOn";

/** A network that is off: what turning it on would read, and the button that does. */
export function Off({ about, tabId, onChange }: { about: About; tabId: number; onChange: () => void }) {
  const { words, speech } = useLanguage();
  const [isRefused, setRefused] = useState(false);
  const start = async () => {
    setRefused(!(await turnOn(about, tabId)));
    onChange();
  };
  const kinds = speech.list(readsAtFirst(about).map((type) => words.typeMany(type)));
  return (
    <EmptyState
      picture={<Mark size={32} />}
      title={words.here.off.title(about.label)}
      text={words.here.off.text(about.label, kinds)}
    >
      <Button look="main" autoFocus onClick={() => void start()}>
        {words.here.off.button}
      </Button>
      {isRefused && <Banner>{words.here.off.refused}</Banner>}
      {about.restricts && <Banner look="note">{words.here.off.terms(about.label)}</Banner>}
    </EmptyState>
  );
}
