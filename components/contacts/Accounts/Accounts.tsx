import { splitIdentity } from "../../../lib/db/joins";
import { byHand } from "../../../lib/model/fold";
import type { Identity } from "../../../lib/model/records";
import { isSample } from "../../../lib/model/sample";
import { networkLabel } from "../../../lib/sites/about";
import { useSampleWords } from "../../help/sampleWords";
import { Badge } from "../../ui/Badge/Badge";
import { IconButton } from "../../ui/IconButton/IconButton";
import { Link } from "../../ui/Link/Link";
import { useCommand } from "../../ui/Toast/Toasts";
import { useLanguage } from "../../ui/language";
import styles from "./Accounts.module.css";

/** The accounts of a contact, each a link to its profile; where there are several, each can be split off. */
export function Accounts({ identities }: { identities: readonly Identity[] }) {
  const { words } = useLanguage();
  const sample = useSampleWords();
  const run = useCommand();
  return (
    <ul className={styles.accounts}>
      {identities.map((identity) => {
        const isByHand = identity.network === byHand;
        const network = isByHand ? words.person.accounts.byHand : networkLabel(identity.network);
        const handle = identity.handle === undefined ? identity.name : `@${identity.handle}`;
        const account = [handle, network].filter((part) => part !== undefined).join(", ");
        return (
          <li key={identity.id}>
            <Link href={identity.url} title={words.contact.profileOn(network)} className={styles.account}>
              <span className={styles.network}>{network}</span>
              {handle !== undefined && !isByHand && <bdi className={styles.handle}>{handle}</bdi>}
            </Link>
            {identities.length > 1 && (
              <IconButton
                icon="split"
                className={styles.split}
                label={words.person.accounts.split(account)}
                onClick={() =>
                  void run(() => splitIdentity(identity.id, { now: Date.now() }), words.person.accounts.done(account))
                }
              />
            )}
            {isSample(identity.id) && <Badge>{sample.badge}</Badge>}
            {identity.followers !== undefined && (
              <span className={styles.followers}>{words.contact.followers(identity.followers)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
