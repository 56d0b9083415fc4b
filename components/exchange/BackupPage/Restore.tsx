import { type ReactNode, useRef, useState } from "react";
import { isStuck, type RestoreState } from "../../../lib/db/restore";
import type { RestoreOutcome } from "../../../lib/messaging/protocol";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { Checkbox } from "../../ui/Checkbox/Checkbox";
import { EntryForm } from "../../ui/EntryForm/EntryForm";
import { Fact } from "../../ui/Fact/Fact";
import { Field } from "../../ui/Field/Field";
import { Progress } from "../../ui/Progress/Progress";
import { useLanguage } from "../../ui/language";
import { Part } from "../Part/Part";
import { useBackupWords } from "../words";
import styles from "./BackupPage.module.css";
import { type Restoring, type Taken, useRestore } from "./useRestore";

/** Puts a backup back. */
export function Restore() {
  const { restore: said } = useBackupWords();
  const restoring = useRestore();
  return (
    <Part title={said.title} text={said.text}>
      <Now {...restoring} />
    </Part>
  );
}

function Now({ taken, take, start, goOn, stop, leave }: Restoring) {
  const { restore: said } = useBackupWords();
  switch (taken.is) {
    case "none":
      return <Choose onFile={take} />;
    case "taking":
      return <Progress label={said[taken.doing]} done={taken.done} of={taken.of} onCancel={leave} />;
    case "locked":
      return (
        <Unlock
          name={taken.file.name}
          isWrong={taken.isWrong}
          onPassphrase={(passphrase) => take(taken.file, passphrase)}
          onClose={leave}
        />
      );
    case "refused":
      return <Refused onFile={take}>{taken.why === "full" ? said.full : said[taken.why](taken.name)}</Refused>;
    case "damaged":
      return <Refused onFile={take}>{said.damaged(taken.name, taken.part)}</Refused>;
    case "ready":
      return <Ready {...taken} onStart={start} onLeave={leave} />;
    case "running":
      return <Running state={taken.state} onGoOn={goOn} onStop={stop} />;
    case "over":
      return <Over outcome={taken.outcome} onFile={take} onLeave={leave} />;
  }
}

interface RunningProps {
  state: RestoreState;
  onGoOn: () => void;
  onStop: () => void;
}

function Running({ state, onGoOn, onStop }: RunningProps) {
  const { restore: said } = useBackupWords();
  const { mode, rows, of, failed } = state;
  if (!failed || !isStuck(state))
    return (
      <>
        <Progress label={said.running} done={rows} of={of} onCancel={onStop} />
        <p className={styles.quiet}>{said.runningText[mode]}</p>
      </>
    );
  return (
    <>
      <Banner>
        <p>{said.stuck[failed.why]}</p>
        <p>{said.stuckText[mode]}</p>
      </Banner>
      <div className={styles.buttons}>
        <Button look="main" onClick={onGoOn}>
          {said.again}
        </Button>
        <Button onClick={onStop}>{said.stop}</Button>
      </div>
    </>
  );
}

interface OverProps {
  outcome: RestoreOutcome;
  onFile: (file: File) => void;
  onLeave: () => void;
}

function Over({ outcome: { is, mode }, onFile, onLeave }: OverProps) {
  const { words } = useLanguage();
  const { restore: said } = useBackupWords();
  const text = said.over[is][mode];
  const isLost = is === "gone" || is === "updated";
  return (
    <>
      {isLost ? <Banner>{text}</Banner> : <p role="status">{text}</p>}
      <div className={styles.buttons}>
        <Choose onFile={onFile} />
        {isLost && <Button onClick={onLeave}>{words.nav.close}</Button>}
      </div>
    </>
  );
}

function Refused({ children, onFile }: { children: ReactNode; onFile: (file: File) => void }) {
  return (
    <>
      <Banner>{children}</Banner>
      <Choose onFile={onFile} />
    </>
  );
}

function Choose({ onFile }: { onFile: (file: File) => void }) {
  const { restore: said } = useBackupWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <Button onClick={() => input.current?.click()}>{said.choose}</Button>
      <input
        ref={input}
        className={styles.file}
        type="file"
        tabIndex={-1}
        aria-label={said.file}
        accept=".zip,.jalin"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // the same one may be chosen again
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </div>
  );
}

interface UnlockProps {
  name: string;
  isWrong: boolean;
  onPassphrase: (passphrase: string) => void;
  onClose: () => void;
}

function Unlock({ name, isWrong, onPassphrase, onClose }: UnlockProps) {
  const { restore: said } = useBackupWords();
  const [passphrase, setPassphrase] = useState("");
  const open = async (): Promise<boolean> => {
    if (passphrase !== "") onPassphrase(passphrase);
    return Promise.resolve(false);
  };
  return (
    <EntryForm button={said.open} onStore={open} onClose={onClose}>
      <p>{said.needed(name)}</p>
      <Field
        label={said.passphrase}
        type="password"
        autoFocus
        value={passphrase}
        problem={isWrong ? said.wrong : undefined}
        onChange={(event) => setPassphrase(event.target.value)}
      />
    </EntryForm>
  );
}

interface ReadyProps extends Omit<Extract<Taken, { is: "ready" }>, "is"> {
  onStart: (withSettings: boolean) => void;
  onLeave: () => void;
}

/** What is in it, and what becomes of what is here. */
function Ready({ name, backup, mode, onStart, onLeave }: ReadyProps) {
  const { restore: said } = useBackupWords();
  const { speech } = useLanguage();
  // what is said to come comes, also where something was read since that was said
  const [withSettings, setWithSettings] = useState(mode === "whole");
  const { manifest } = backup;
  const count = (...tables: string[]): string =>
    speech.number(
      manifest.tables.filter((table) => tables.includes(table.name)).reduce((sum, { entry }) => sum + entry.rows, 0),
    );
  return (
    <>
      <div role="status">
        <p>{said.whole(name)}</p>
        <p className={styles.quiet}>{said.madeAt(manifest.madeAt, manifest.app)}</p>
      </div>
      <dl className={styles.facts} aria-label={said.holds}>
        <Fact name={said.people}>{count("contacts")}</Fact>
        <Fact name={said.interactions}>{count("interactions")}</Fact>
        <Fact name={said.posts}>{count("posts")}</Fact>
        <Fact name={said.entered}>{count("notes", "tasks", "opportunities")}</Fact>
      </dl>
      <Banner look="note">{mode === "whole" ? said.intoEmpty : said.intoFilled}</Banner>
      {mode === "joined" && <Checkbox label={said.withSettings} checked={withSettings} onChange={setWithSettings} />}
      <div className={styles.buttons}>
        <Button look="main" onClick={() => onStart(withSettings)}>
          {said.start}
        </Button>
        <Button onClick={onLeave}>{said.leave}</Button>
      </div>
    </>
  );
}
