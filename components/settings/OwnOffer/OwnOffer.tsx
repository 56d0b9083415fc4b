import { loadDatabase } from "../../../lib/db/load";
import { send } from "../../../lib/messaging/send";
import type { About } from "../../../lib/sites/site";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import styles from "./OwnOffer.module.css";

/** Asks once whether the account signed in on a network is the user's own; nothing where that is known. `className`: its place. */
export function OwnOffer({ about, className }: { about: About; className?: string | undefined }) {
  const { words } = useLanguage();
  const account = useLive(({ offeredViewer }) => offeredViewer(about.id), [about.id]);
  if (!account) return null;
  const name = account.handle === undefined ? (account.name ?? account.id ?? "") : `@${account.handle}`;
  return (
    <div className={className}>
      <Banner look="note">
        <p>{words.own.offer(name, about.label)}</p>
        <p className={styles.text}>{words.own.text}</p>
        <p className={styles.buttons}>
          <Button onClick={() => void send({ kind: "set-own", network: about.id, account, own: true })}>
            {words.own.mine}
          </Button>
          <Button look="plain" onClick={() => void decline(about)}>
            {words.own.notMine}
          </Button>
        </p>
      </Banner>
    </div>
  );
}

async function decline({ id }: About): Promise<void> {
  const { declineViewer } = await loadDatabase();
  await declineViewer(id);
}
