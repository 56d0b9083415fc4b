import { emptyReading, type ReadContext, type Reading, type Responses } from "../site";
import { readEmbedded } from "./payload/embedded";
import { parsed } from "./payload/json";
import { readPayload } from "./payload/read";

export const responses: Responses = { readResponse, readEmbedded };

/** What the answers worth reading hold; the others, most of them, are not even parsed. */
const worth = /"(?:legacy_fbid|feedback_reaction_info|notif_id|attached_story|creation_time)"/;

/** Reads one body, whichever query it answers: all of them have one address. */
function readResponse(body: string, _requestUrl: URL, url: URL, context: ReadContext): Reading {
  const reading = emptyReading();
  if (!worth.test(body) && /^\s*[\w["{][^]*[\w\]"}]\s*$/.test(body) && body.trim() !== "{") return reading;
  const values = parsed(body);
  if (!values) reading.problems.push({ kind: "bad-json", detail: "graphql" });
  for (const value of values ?? []) readPayload(value, url, context, reading);
  return reading;
}
