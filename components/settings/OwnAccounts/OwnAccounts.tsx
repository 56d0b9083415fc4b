import { useState } from "react";
import { ownAccounts } from "../../../lib/db/own";
import { send } from "../../../lib/messaging/send";
import type { Account } from "../../../lib/model/capture";
import { isSample } from "../../../lib/model/sample";
import type { Identity } from "../../../lib/model/records";
import type { About } from "../../../lib/sites/site";
import { useSampleWords } from "../../help/sampleWords";
import { AddField } from "../../ui/AddField/AddField";
import { Badge } from "../../ui/Badge/Badge";
import { Button } from "../../ui/Button/Button";
import { Pill } from "../../ui/Pill/Pill";
import { useLanguage } from "../../ui/language";
import { useLive } from "../../ui/useLive";
import { OwnOffer } from "../OwnOffer/OwnOffer";
import styles from "./OwnAccounts.module.css";
import { accountTyped } from "./typed";

interface OwnAccountsProps {
  about: About;
  /** its heading; what it is where something else does not say that */
  title?: string;
  level?: 2 | 3 | 4;
}

/** Which accounts of a network are the user's own: offered from the pages, typed in, taken back. */
export function OwnAccounts({ about, title, level = 4 }: OwnAccountsProps) {
  const { words } = useLanguage();
  const sample = useSampleWords();
  const Heading = `h${level}` as const;
  const [isAsked, setAsked] = useState(false);
  const own = useLive(() => ownAccounts(about.id), [about.id]);

  const set = (account: Account, isOwn: boolean) => send({ kind: "set-own", network: about.id, account, own: isOwn });
  const add = async (typed: string) => {
    const account = accountTyped(about, typed);
    if (!account) return words.own.wrong(about.label);
    await set(account, true);
    return undefined;
  };
  return (
    <div className={styles.own}>
      <div className={styles.head}>
        <Heading>{title ?? words.own.title}</Heading>
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
            <Pill
              key={each.id}
              removeLabel={words.own.remove(nameOf(each))}
              onRemove={() => void set(accountOf(each), false)}
            >
              <bdi>{nameOf(each)}</bdi>
              {isSample(each.id) && <Badge>{sample.badge}</Badge>}
            </Pill>
          ))}
        </ul>
      )}
      {isAsked && (
        <AddField
          autoFocus
          isLabelHidden
          label={words.own.addFor(about.label)}
          button={words.own.add}
          placeholder={words.own.placeholder}
          dir="auto"
          onAdd={add}
        />
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
