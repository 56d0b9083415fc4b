import { useEffect, useRef, useState } from "react";
import type { StoredKey } from "../../../lib/db/lockKey";
import { makeBackup } from "../../../lib/exchange/backup/file";
import { noteBackup } from "../../../lib/platform/backup";
import { jalinVersion } from "../../../lib/platform/self";
import { getSettings } from "../../../lib/platform/settings";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { Progress } from "../../ui/Progress/Progress";
import { saveFile } from "../../ui/saveFile";
import { Part } from "../Part/Part";
import { useBackupWords } from "../words";
import styles from "./BackupPage.module.css";

type State =
  | { is: "idle" }
  | { is: "working"; done: number; of?: number }
  | { is: "done"; name: string; rows: number; bytes: number }
  | { is: "failed"; why: "failed" | "full" | "busy" };

/** Makes a backup and hands it to the downloads. */
export function Make({ lockKey }: { lockKey: StoredKey | undefined }) {
  const { make: said } = useBackupWords();
  const [state, setState] = useState<State>({ is: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const control = new AbortController();
    running.current = control;
    setState({ is: "working", done: 0 });
    try {
      const now = Date.now();
      const { file, name, rows } = await makeBackup({
        app: jalinVersion(),
        now,
        settings: await getSettings(),
        key: lockKey,
        signal: control.signal,
        onProgress: (done, of) => setState({ is: "working", done, of }),
      });
      saveFile(file, name);
      await noteBackup({ at: now, name, rows, bytes: file.size, byItself: false });
      setState({ is: "done", name, rows, bytes: file.size });
    } catch (error) {
      setState(control.signal.aborted ? { is: "idle" } : { is: "failed", why: whyOf(error) });
    }
  };

  return (
    <Part title={said.title} text={lockKey ? said.lockedText : said.text}>
      <div role="status" className={styles.state}>
        {state.is === "working" && (
          <Progress label={said.working} done={state.done} of={state.of} onCancel={() => running.current?.abort()} />
        )}
        {state.is === "done" && said.done(state.name, state.rows, state.bytes)}
      </div>
      {state.is === "failed" && <Banner>{said[state.why]}</Banner>}
      {state.is !== "working" && (
        <div>
          <Button look="main" onClick={() => void start()}>
            {said.button}
          </Button>
        </div>
      )}
    </Part>
  );
}

function whyOf(error: unknown): "failed" | "full" | "busy" {
  const name = error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "TooBusyError" ? "busy" : "failed";
}
