import { useLiveQuery } from "dexie-react-hooks";
import { type SubmitEvent, useId, useState } from "react";
import { ownAccounts } from "../../../lib/db/own";
import { send } from "../../../lib/messaging/send";
import type { Account } from "../../../lib/model/capture";
import type { Identity } from "../../../lib/model/records";
import type { About } from "../../../lib/sites/site";
import { Banner } from "../../ui/Banner/Banner";
import { Button } from "../../ui/Button/Button";
import { Icon } from "../../ui/Icon/Icon";
import { useLanguage } from "../../ui/language";
import { OwnOffer } from "../OwnOffer/OwnOffer";
import styles from "./OwnAccounts.module.css";
import { accountTyped } from "./typed";

/** Which accounts of a network are the user's own: offered from the pages, typed in, taken back. */
export function OwnAccounts({ about }: { about: About }) {
  const { words } = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const own = useLiveQuery(() => ownAccounts(about.id), [about.id]);

  const set = (account: Account, isOwn: boolean) => send({ kind: "set-own", network: about.id, account, own: isOwn });
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const account = accountTyped(about, typed);
    setWrong(!account && typed.trim() !== "");
    if (!account) return;
    await set(account, true);
    setTyped("");
  };
  return (
    <div className={styles.own}>
      <div className={styles.head}>
        <h4>{words.own.title}</h4>
        {!isAsked && (
          <Button look="plain" aria-label={words.own.addFor(about.label)} onClick={() => setAsked(true)}>
            {words.own.add}
          </Button>
        )}
      </div>
      {isAsked && <p className={styles.text}>{words.own.text}</p>}
      <OwnOffer about={about} />
      {own !== undefined && own.length > 0 && (
        <ul className={styles.accounts}>
          {own.map((each) => (
            <li key={each.id} className={styles.account}>
              <bdi>{nameOf(each)}</bdi>
              <button
                type="button"
                aria-label={words.own.remove(nameOf(each))}
                title={words.own.remove(nameOf(each))}
                onClick={() => void set(accountOf(each), false)}
              >
                <Icon name="close" size={10} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAsked && (
        <form className={styles.add} onSubmit={(event) => void add(event)}>
          <input
            autoFocus
            type="text"
            dir="auto"
            autoCapitalize="none"
            spellCheck={false}
            aria-label={words.own.addFor(about.label)}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? id : undefined}
            placeholder={words.own.placeholder}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
            }}
          />
          <Button type="submit">{words.own.add}</Button>
        </form>
      )}
      {isWrong && (
        <div id={id}>
          <Banner>{words.own.wrong(about.label)}</Banner>
        </div>
      )}
    </div>
  );
}

/** By what an identity is found again. */
function accountOf({ native, handle, url, organisation }: Identity): Account {
  return {
    ...(native !== undefined && { id: native }),
    ...(handle !== undefined && { handle }),
    ...(url && { url }),
    ...(organisation && { organisation }),
  };
}

function nameOf({ handle, name, url, id }: Identity): string {
  return handle === undefined ? (name ?? url ?? id) : `@${handle}`;
}
