import { useEffect, useState } from "react";
import { addDays, dayAt } from "../../../lib/model/calendar";
import { Button } from "../../ui/Button/Button";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Kbd } from "../../ui/Kbd/Kbd";
import { useLanguage } from "../../ui/language";
import { useEscape } from "../../ui/useEscape";
import { useKeys } from "../../ui/useKeys";
import { type Snoozing, snoozeChoices, snoozingOf } from "../snoozeItems";
import { useTaskWords } from "../words";
import styles from "./SnoozeBar.module.css";

/** Until when something is put off: each choice by its number, or a day. Escape leaves it. */
export function SnoozeBar({ onSnooze, onClose }: { onSnooze: (snoozing: Snoozing) => void; onClose: () => void }) {
  const language = useLanguage();
  const { snooze: words } = useTaskWords();
  const [tomorrow] = useState(() => addDays(dayAt(Date.now()), 1));
  const [day, setDay] = useState("");
  const bar = useEscape<HTMLFormElement>(onClose);
  useEffect(() => {
    bar.current?.querySelector("button")?.focus();
  }, [bar]);
  const choose = (choice: Snoozing["choice"]) => onSnooze(snoozingOf(choice, language));
  useKeys(Object.fromEntries(snoozeChoices.map((choice, at) => [String(at + 1), () => choose(choice)] as const)));
  return (
    <form
      ref={bar}
      className={styles.bar}
      aria-label={words.until}
      onSubmit={(event) => {
        event.preventDefault();
        if (day >= tomorrow) choose({ on: day });
      }}
    >
      <span className={styles.title} aria-hidden>
        {words.until}
      </span>
      {snoozeChoices.map((choice, at) => (
        <Button key={choice} aria-keyshortcuts={String(at + 1)} onClick={() => choose(choice)}>
          {words.choices[choice]}
          <Kbd keys={String(at + 1)} />
        </Button>
      ))}
      <span className={styles.day}>
        <input
          type="date"
          aria-label={words.onDay}
          min={tomorrow}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <Button type="submit" disabled={day < tomorrow}>
          {words.thatDay}
        </Button>
      </span>
      <IconButton icon="close" label={language.words.form.cancel} keys="Escape" onClick={onClose} />
    </form>
  );
}
