/** Deleting people for a page of the extension. */
import type { Database } from "../db/database";
import type { DeleteReply } from "../messaging/protocol";
import { deleteContacts, OwnContactError, TooManyRowsError } from "./remove";

/** Deletes contacts as far as that can be undone; see {@link deleteContacts}. What stands against it is in the reply. */
export async function erase(ids: readonly string[], options: { now: number; on?: Database }): Promise<DeleteReply> {
  try {
    const entry = await deleteContacts(ids, options);
    return { ok: true, ...(entry !== undefined && { entry }) };
  } catch (error) {
    if (error instanceof OwnContactError) return { ok: false, reason: "own" };
    if (error instanceof TooManyRowsError) return { ok: false, reason: "many" };
    throw error;
  }
}
