/** Runs in a page of the extension, with the extension's own code: stores readings as the worker would. */
// oxlint-disable-next-line import/no-unassigned-import -- it must have run before what is imported below
import "./jitless";
import { reportHealth } from "../../../lib/db/health";
import { setNote } from "../../../lib/db/notes";
import { noteViewer } from "../../../lib/db/own";
import { setSaved, setTags } from "../../../lib/db/profiles";
import { ingest } from "../../../lib/ingest/ingest";
import { setOwn } from "../../../lib/ingest/own";
import type { Account } from "../../../lib/model/capture";
import type { PageReport } from "../../../lib/model/health";
import type { Reading } from "./people";

export interface Faces {
  store(readings: Reading[], now: number): Promise<void>;
  reportHealth(network: string, report: PageReport): Promise<void>;
  setSaved(id: string, saved: boolean, now: number): Promise<unknown>;
  setNote(id: string, note: string): Promise<void>;
  setTags(id: string, tags: readonly string[]): Promise<unknown>;
  signedIn(network: string, account: Account): Promise<void>;
  setOwn(network: string, account: Account): Promise<void>;
}

const faces: Faces = {
  async store(readings, now) {
    for (const reading of readings) await ingest(reading, { now });
  },
  reportHealth: (network, report) => reportHealth(network, report),
  setSaved: (id, saved, now) => setSaved(id, saved, { now }),
  setNote: (id, note) => setNote(id, note, { now: Date.now() }),
  setTags: (id, tags) => setTags(id, tags, { now: Date.now() }),
  signedIn: (network, account) => noteViewer(network, account),
  setOwn: (network, account) => setOwn(network, account, true, { now: Date.now() }).then(() => undefined),
};
Object.assign(globalThis, { faces });
