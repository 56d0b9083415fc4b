/** What the faces ask of the database from their first screen on, in one piece. To be loaded by load.ts. */
import { type Observable, liveQuery } from "dexie";

export { contactsOf, getContact } from "./contacts";
export { healthOf } from "./health";
export { ruleInForce } from "./heatRule";
export { countsSince } from "./lately";
export { countInbox } from "./inbox";
export { contactsAt, idsAt, listContacts, orderedSeqs, tagCounts } from "./lists";
export { setNote } from "./notes";
export { declineViewer, offeredViewer } from "./own";
export { setSaved } from "./profiles";
export { sampleState } from "./sample";
export { readySearch, searchContacts } from "./search";
export { listSegments } from "./segments";
export { countSuggestions } from "./suggestions";
export { countDue } from "./tasks";

/** The answer to a query, and the next one whenever what it was read from is changed. */
export function watch<T>(query: () => T | Promise<T>): Observable<T> {
  // dexie follows a query past its first await only if the function it is given is an async one
  return liveQuery(async () => query());
}
