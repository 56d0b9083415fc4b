import type { Account, NetworkId } from "../../lib/model/capture";

/** Saves somebody who may not be a contact yet, as seen at `page`; passed in, for ingest is not the components' to call. */
export type SavePerson = (network: NetworkId, account: Account, page: string) => Promise<unknown>;
