/** Which accounts are the user's own. */
import type { Database } from "../db/database";
import type { NetworkId } from "../model/capture";

export interface Ours {
  /** of their identities */
  ids: ReadonlySet<string>;
  /** on which they have one */
  networks: ReadonlySet<NetworkId>;
}

/** One look. */
export async function ourAccounts(db: Database): Promise<Ours> {
  const ids = await db.identities.where("own").equals(1).primaryKeys();
  return { ids: new Set(ids), networks: new Set(ids.map((id) => id.slice(0, id.indexOf(":")))) };
}
