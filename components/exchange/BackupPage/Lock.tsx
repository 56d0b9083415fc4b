import { useState } from "react";
import type { StoredKey } from "../../../lib/db/lockKey";
import { lockKey } from "../../../lib/exchange/backup/lock";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { EntryForm } from "../../ui/EntryForm/EntryForm";
import { Field } from "../../ui/Field/Field";
import { Part } from "../Part/Part";
import { useBackupWords } from "../words";
import styles from "./BackupPage.module.css";

interface LockProps {
  isOn: boolean;
  onChange: (key: StoredKey | undefined) => Promise<void>;
}

/** Whether backups are locked, and with which passphrase from now on. */
export function Lock({ isOn, onChange }: LockProps) {
  const { lock: said } = useBackupWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Part title={said.title} text={said.text}>
      {isOn && <p role="status">{said.on}</p>}
      {isOpen ? (
        <Passphrase
          onStore={async (passphrase) => onChange(await lockKey(passphrase))}
          onClose={() => setOpen(false)}
        />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => setOpen(true)}>{isOn ? said.change : said.button}</Button>
          {isOn && <Button onClick={() => void onChange(undefined)}>{said.off}</Button>}
        </div>
      )}
      {isOn && !isOpen && <p className={styles.quiet}>{said.offText}</p>}
    </Part>
  );
}

/** Shortest passphrase: guessing must not be worth it, and a few words are longer than this. */
const shortest = 10;

interface PassphraseProps {
  onStore: (passphrase: string) => Promise<void>;
  onClose: () => void;
}

function Passphrase({ onStore, onClose }: PassphraseProps) {
  const { lock: said } = useBackupWords();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [isTried, setTried] = useState(false);
  const isShort = passphrase.length < shortest;
  const differs = passphrase !== again;
  const store = async (): Promise<boolean> => {
    setTried(true);
    if (isShort || differs) return false;
    await onStore(passphrase);
    return true;
  };
  return (
    <EntryForm button={said.store} onStore={store} onClose={onClose}>
      <Banner>{said.warning}</Banner>
      <Field
        label={said.passphrase}
        type="password"
        autoComplete="new-password"
        autoFocus
        value={passphrase}
        problem={isTried && isShort ? said.short : undefined}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Field
        label={said.again}
        type="password"
        autoComplete="new-password"
        value={again}
        problem={isTried && !isShort && differs ? said.differs : undefined}
        onChange={(event) => setAgain(event.target.value)}
      />
    </EntryForm>
  );
}
