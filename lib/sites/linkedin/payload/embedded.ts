import { dataIn } from "../../dom";
import { emptyReading, type ReadContext, type Reading } from "../../site";
import { readEntities } from "./entities";
import { parsed } from "./json";

/** Reads the islands of JSON in an older page: `code` elements that hold the body of a response, in escaped form. */
export function readEmbedded(root: ParentNode, url: URL, context: ReadContext): Reading {
  const reading = emptyReading();
  for (const island of dataIn(root, "code")) {
    const body = island.trim();
    if (body.startsWith("{") && body.includes('"included"'))
      readEntities(parsed(body), undefined, reading, url, context);
  }
  return reading;
}
