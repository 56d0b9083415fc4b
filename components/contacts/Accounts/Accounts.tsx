import type { Identity } from "../../../lib/model/records";
import { abouts } from "../../../lib/sites/about";
import { Link } from "../../ui/Link/Link";
import { useLanguage } from "../../ui/language";
import styles from "./Accounts.module.css";

/** The accounts of a contact, each a link to its profile. */
export function Accounts({ identities }: { identities: readonly Identity[] }) {
  const { words } = useLanguage();
  return (
    <ul className={styles.accounts}>
      {identities.map((identity) => {
        const network = abouts.find((about) => about.id === identity.network)?.label ?? identity.network;
        const handle = identity.handle === undefined ? identity.name : `@${identity.handle}`;
        return (
          <li key={identity.id}>
            <Link href={identity.url} title={words.contact.profileOn(network)} className={styles.account}>
              <span className={styles.network}>{network}</span>
              {handle !== undefined && <bdi className={styles.handle}>{handle}</bdi>}
            </Link>
            {identity.followers !== undefined && (
              <span className={styles.followers}>{words.contact.followers(identity.followers)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
