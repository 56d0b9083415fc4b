/** Saving a person by hand, also one who was never read: from a profile link, a shortcut, the popup. */
import { contactsOf } from "../db/contacts";
import { type Database, db } from "../db/database";
import { setSaved } from "../db/profiles";
import type { Account, NetworkId } from "../model/capture";
import type { Keeping } from "../model/minimise";
import { ingest } from "./ingest";
import { SuppressedError } from "./suppress";

/**
 * Makes sure there is a contact for the account and marks it as saved; answers with the contact's id. `now` in ms UTC;
 * `page`: the address it was saved from; `keeping`: what the user chose not to keep. Throws a SuppressedError where they were erased, and a DiskFullError when there is
 * no room.
 */
export async function savePerson(
  network: NetworkId,
  account: Account,
  { now, page, keeping, on = db }: { now: number; page: string; keeping?: Keeping; on?: Database },
): Promise<string> {
  const [known] = await contactsOf(network, [account], on);
  if (!known) {
    const row = { is: "account", seenAt: now, source: "dom", value: account };
    await ingest({ network, page, rows: [row] }, { now, db: on, ...(keeping && { keeping }) });
  }
  const [contact] = known ? [known] : await contactsOf(network, [account], on);
  if (!contact) throw new SuppressedError();
  await setSaved(contact.id, true, { now, on });
  return contact.id;
}
