import { emptyReading, type ReadContext, type Reading, type Responses } from "../site";
import { readEmbedded } from "./payload/embedded";
import { readEntities } from "./payload/entities";
import { parsed } from "./payload/json";
import { postIn } from "./urn";

/** Queries worth reading, as the address of the request names them; a hash follows the name. */
const query = /voyager(?:SocialDash(?:Comments|Reactions)|FeedDash(?:Reshare|Update|MainFeed|ProfileUpdate))/;

export const responses: Responses = { readResponse, readEmbedded };

/** Reads one body that an older page fetched; one of another query gives nothing. */
function readResponse(body: string, requestUrl: URL, url: URL, context: ReadContext): Reading {
  const reading = emptyReading();
  if (!query.test(requestUrl.search)) return reading;
  const payload = parsed(body);
  if (payload === undefined) reading.problems.push({ kind: "bad-json" });
  else readEntities(payload, postIn(requestUrl.search), reading, url, context);
  return reading;
}
