import { attempt, itemsIn } from "../dom";
import { emptyReading, type ReadContext, type Reading, type Responses } from "../site";
import { readHead } from "./head";
import type { Json } from "./json";
import { readPayload } from "./payload";

export const responses: Responses = { readResponse, readEmbedded };

function readResponse(body: string, _request: URL, url: URL, context: ReadContext): Reading {
  const reading = emptyReading();
  readJson(body, url, context, reading);
  return reading;
}

/** Besides the head's block, `ytInitialData`: never comments, but more of the video or channel. */
function readEmbedded(root: ParentNode, url: URL, context: ReadContext): Reading {
  const reading = readHead(root, url);
  for (const script of itemsIn(root, "script:not([src])")) {
    const text = script.textContent;
    const [opening] = /^\s*(?:var ytInitialData|window\["ytInitialData"\])\s*=\s*/.exec(text.slice(0, 200)) ?? [];
    if (opening !== undefined) readJson(text.slice(opening.length).replace(/;\s*$/, ""), url, context, reading);
  }
  return reading;
}

function readJson(body: string, url: URL, context: ReadContext, reading: Reading): void {
  let payload: Json;
  try {
    payload = JSON.parse(body) as Json;
  } catch {
    reading.problems.push({ kind: "bad-json" });
    return;
  }
  attempt(reading, () => readPayload(payload, url, context, reading));
}
