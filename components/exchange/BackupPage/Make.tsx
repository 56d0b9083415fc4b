import { restoring } from "../../../lib/db/restore";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { Progress } from "../../ui/Progress/Progress";
import { useLive } from "../../ui/useLive";
import { Part } from "../Part/Part";
import { useBackupWords } from "../words";
import styles from "./BackupPage.module.css";
import { cancelMaking, make, useMaking } from "./making";

/** Makes a backup and hands it to the downloads. */
export function Make({ isLocked }: { isLocked: boolean }) {
  const { make: said } = useBackupWords();
  const state = useMaking();
  const isRestoring = useLive(async () => (await restoring()) !== undefined, []) ?? false;

  return (
    <Part title={said.title} text={isLocked ? said.lockedText : said.text}>
      <div role="status" className={styles.state}>
        {state.is === "working" && (
          <>
            <Progress label={said.working} done={state.done} of={state.of} onCancel={cancelMaking} />
            <p className={styles.quiet}>{said.stay}</p>
          </>
        )}
        {state.is === "done" && said.done(state.name, state.rows, state.bytes)}
      </div>
      {state.is === "failed" && <Banner>{said[state.why]}</Banner>}
      {isRestoring && <p className={styles.quiet}>{said.restoring}</p>}
      {state.is !== "working" && (
        <div>
          <Button look="main" disabled={isRestoring} onClick={() => void make()}>
            {said.button}
          </Button>
        </div>
      )}
    </Part>
  );
}
