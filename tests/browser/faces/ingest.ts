/** Runs in a page of the extension, with the extension's own code: stores readings as the worker would. */
// oxlint-disable-next-line import/no-unassigned-import -- it must have run before what is imported below
import "./jitless";
import { setNote, setSaved, setTags } from "../../../lib/db/contacts";
import { reportHealth } from "../../../lib/db/health";
import { noteViewer } from "../../../lib/db/own";
import { ingest } from "../../../lib/ingest/ingest";
import { setOwn } from "../../../lib/ingest/own";
import type { Account } from "../../../lib/model/capture";
import type { PageReport } from "../../../lib/model/health";
import type { Reading } from "./people";

export interface Faces {
  store(readings: Reading[], now: number): Promise<void>;
  reportHealth(network: string, report: PageReport): Promise<void>;
  setSaved: typeof setSaved;
  setNote: typeof setNote;
  setTags: typeof setTags;
  signedIn(network: string, account: Account): Promise<void>;
  setOwn(network: string, account: Account): Promise<void>;
}

const faces: Faces = {
  async store(readings, now) {
    for (const reading of readings) await ingest(reading, { now });
  },
  reportHealth: (network, report) => reportHealth(network, report),
  setSaved: (id, saved, now) => setSaved(id, saved, now),
  setNote: (id, note) => setNote(id, note),
  setTags: (id, tags) => setTags(id, tags),
  signedIn: (network, account) => noteViewer(network, account),
  setOwn: (network, account) => setOwn(network, account, true, { now: Date.now() }).then(() => undefined),
};
Object.assign(globalThis, { faces });
