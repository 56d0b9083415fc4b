import { identitiesOf } from "../../lib/db/contacts";
import { useLive } from "../ui/useLive";
import { Log } from "./Log/Log";
import { Opportunities } from "../pipeline/Opportunities/Opportunities";
import { Tasks } from "../tasks/Tasks/Tasks";
import styles from "./Sales.module.css";

/** What is to be done with a contact, what they may buy, and what was done. To be keyed by contact. */
export function Sales({ contactId }: { contactId: string }) {
  const identityIds = useLive(async () => (await identitiesOf(contactId)).map(({ id }) => id), [contactId]);
  if (!identityIds || identityIds.length === 0) return null;
  return (
    <div className={styles.sales}>
      <div data-spot="task">
        <Tasks of={{ identityIds }} />
      </div>
      <div data-spot="opportunity">
        <Opportunities identityIds={identityIds} />
      </div>
      <Log of={{ identityIds }} />
    </div>
  );
}
