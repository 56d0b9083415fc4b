import { loadDatabase } from "../../lib/db/load";
import type { Whom } from "../../lib/model/filter";

/** Lets the database read what a search looks through, so that the first letters find as fast as the later ones. */
export async function readySearch(whom: Whom | undefined): Promise<void> {
  if (!whom) return;
  // the search itself says what goes wrong
  await loadDatabase()
    .then((database) => database.readySearch(whom))
    .catch(() => undefined);
}
