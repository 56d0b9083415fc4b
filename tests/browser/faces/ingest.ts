/** Runs in a page of the extension, with the extension's own code: stores readings as the worker would. */
import { setNote, setSaved, setTags } from "../../../lib/db/contacts";
import { reportHealth } from "../../../lib/db/health";
import { ingest } from "../../../lib/ingest/ingest";
import type { PageReport } from "../../../lib/model/health";
import type { Reading } from "./people";

export interface Faces {
  store(readings: Reading[], now: number): Promise<void>;
  reportHealth(network: string, report: PageReport): Promise<void>;
  setSaved: typeof setSaved;
  setNote: typeof setNote;
  setTags: typeof setTags;
}

const faces: Faces = {
  async store(readings, now) {
    for (const reading of readings) await ingest(reading, { now });
  },
  reportHealth: (network, report) => reportHealth(network, report),
  setSaved: (id, saved, now) => setSaved(id, saved, now),
  setNote: (id, note) => setNote(id, note),
  setTags: (id, tags) => setTags(id, tags),
};
Object.assign(globalThis, { faces });
