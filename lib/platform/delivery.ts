/** The worker's answer to a batch, from a page or out of the hands of a page that is gone. */
import { ZodError } from "zod";
import { restoring } from "../db/restore";
import { inTurn } from "../db/turns";
import { DiskFullError, ingest } from "../ingest/ingest";
import type { DeliverReply } from "../messaging/protocol";
import { keepingOf } from "../model/minimise";
import { getSettings } from "./settings";
import { isActive } from "./sites";
import { setNotice } from "./status";

/** Stores a batch; answers after the commit. `now` in ms UTC. What a page cannot help by trying again is `refused`. */
export async function store(batch: { network: string; page: string }, now: number): Promise<DeliverReply> {
  if (!(await isActive(batch.network, batch.page))) return { ok: false, reason: "off" };
  // rows go in as they were: what is read meanwhile waits in its page
  if ((await restoring())?.mode === "whole") return { ok: false, reason: "failed" };
  const settings = await getSettings();
  const keeping = keepingOf(settings, batch.network);
  try {
    const { onlyOurs } = settings.minimise;
    const { stored, quarantined } = await inTurn(() => ingest(batch, { now, keeping, onlyOurs }));
    await setNotice("full", false);
    return { ok: true, stored, quarantined };
  } catch (error) {
    if (error instanceof ZodError) return { ok: false, reason: "refused" };
    if (error instanceof DiskFullError) {
      await setNotice("full", true);
      return { ok: false, reason: "full" };
    }
    console.error("Jalin could not store a batch; it is sent again", error);
    return { ok: false, reason: "failed" };
  }
}
