import { dataIn } from "../../dom";
import { emptyReading, type ReadContext, type Reading } from "../../site";
import { parsed } from "./json";
import { readPayload } from "./read";

/** Reads the answers that a page is started with: a post and its first comments. */
export function readEmbedded(root: ParentNode, url: URL, context: ReadContext): Reading {
  const reading = emptyReading();
  for (const body of dataIn(root, 'script[type="application/json"][data-sjs]', reading))
    if (/"(?:legacy_fbid|attached_story|notif_id)"/.test(body))
      for (const value of parsed(body) ?? []) readPayload(value, url, context, reading);
  return reading;
}
