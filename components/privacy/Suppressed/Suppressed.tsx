import { useState } from "react";
import { listSuppressed, type Suppression, unsuppress } from "../../../lib/db/suppressed";
import { byHand } from "../../../lib/model/fold";
import { networkLabel } from "../../../lib/sites/about";
import { Part } from "../../exchange/Part/Part";
import { Button } from "../../ui/Button/Button";
import { useToast } from "../../ui/Toast/Toasts";
import { useLive } from "../../ui/useLive";
import { useEraseWords } from "../eraseWords";
import styles from "./Suppressed.module.css";

/** Who was erased: when, and how many accounts of which network. That is all there is of them. */
export function Suppressed() {
  const { list: said } = useEraseWords();
  const erased = useLive(() => listSuppressed(), []);
  if (!erased) return null;
  return (
    <Part title={said.title} text={said.text}>
      {erased.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <ul className={styles.list} aria-label={said.label}>
          {erased.map((each) => (
            <Erased key={each.group} {...each} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function Erased({ group, at, accounts }: Suppression) {
  const { list: said } = useEraseWords();
  const tell = useToast();
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    await unsuppress(group);
    tell({ text: said.removed });
  };
  const named = (network: string) => (network === byHand ? said.byHand : networkLabel(network));
  return (
    <li className={styles.one}>
      <div>
        <strong>{said.at(at)}</strong>
        <p className={styles.accounts}>
          {accounts.map(({ network, count }) => said.accounts(named(network), count)).join(" · ")}
        </p>
      </div>
      {isAsking ? (
        <div className={styles.ask}>
          <span>{said.ask}</span>
          <Button autoFocus onClick={() => void remove()}>
            {said.yes}
          </Button>
          <Button onClick={() => setAsking(false)}>{said.no}</Button>
        </div>
      ) : (
        <Button aria-label={said.removeOf(at)} onClick={() => setAsking(true)}>
          {said.remove}
        </Button>
      )}
    </li>
  );
}
