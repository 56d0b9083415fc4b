import { DiagnosticsPage } from "../../components/diagnostics/DiagnosticsPage/DiagnosticsPage";
import { mount } from "../../components/settings/mount";
import { db } from "../../lib/db/database";
import { askRebuild } from "../../lib/db/askRebuild";
import { rebuildStep } from "../../lib/ingest/rebuild";
import { keysOfIdentity } from "../../lib/ingest/traits";

/** In this page, so that it goes on at once; when the page is closed, the worker finds the rest in the queue. */
async function makeAnew(signal: AbortSignal): Promise<void> {
  await askRebuild(db);
  while (!signal.aborted && (await rebuildStep(db)));
}

void mount(() => <DiagnosticsPage keysOf={keysOfIdentity} makeAnew={makeAnew} />);
