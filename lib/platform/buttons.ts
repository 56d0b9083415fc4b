/** The save button in pages, on the worker's side: what a page may know of its people, and what it may change of them. */
import { contactsOf } from "../db/contacts";
import { setSaved } from "../db/profiles";
import { savePerson } from "../ingest/save";
import { SuppressedError } from "../ingest/suppress";
import type { SavedHere } from "../messaging/protocol";
import type { Received } from "../messaging/receive";
import type { Account } from "../model/capture";
import { keepingOf } from "../model/minimise";
import type { Contact } from "../model/records";
import type { Language } from "../words";
import { language } from "./language";
import { getSettings } from "./settings";
import { hasButton } from "./sites";

/** Says who of the accounts is saved; false where the button is off. */
export async function tellSaved({ network, page, accounts }: Received<"ask-saved">): Promise<SavedHere[] | false> {
  if (!(await hasButton(network, page))) return false;
  const contacts = await contactsOf(network, accounts);
  const ours = await language();
  return accounts.map((account, at) => savedHere(account, contacts[at], ours));
}

/** Saves an account from the page, or no longer; false where the button is off. `now` in ms UTC. */
export async function takePress(
  { network, page, account, save }: Received<"press-save">,
  now: number,
): Promise<SavedHere | false> {
  if (!(await hasButton(network, page))) return false;
  const [known] = await contactsOf(network, [account]);
  // oneself is nobody's contact
  if (save && !known?.own) {
    const keeping = keepingOf(await getSettings(), network);
    await savePerson(network, account, { now, page, keeping }).catch((error: unknown) => {
      // the button says that they are not saved, and the page learns no more
      if (!(error instanceof SuppressedError)) throw error;
    });
  } else if (known?.savedAt !== undefined) await setSaved(known.id, false, { now });
  const [contact] = await contactsOf(network, [account]);
  return savedHere(account, contact, await language());
}

function savedHere({ name, handle }: Account, contact: Contact | undefined, { words }: Language): SavedHere {
  const isSaved = contact?.savedAt !== undefined;
  const called = contact?.name ?? name ?? handle ?? "";
  return {
    isSaved,
    isOwn: contact?.own === true,
    label: isSaved ? words.save.unsavePerson(called) : words.save.savePerson(called),
  };
}
