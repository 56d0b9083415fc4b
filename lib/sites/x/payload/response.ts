/** Bodies that the page itself fetched, by the operation that its request names. */
import { attempt } from "../../dom";
import { emptyReading, type ReadContext, type Reading } from "../../site";
import { itemsOf } from "./items";
import { parseBody } from "./json";
import { legacyItems } from "./legacy";
import { readGroup } from "./notification";
import { personReader, readProfile } from "./people";
import { postReader } from "./posts";
import { requestOf } from "./request";

/** Reads one body; an operation that is not known gives nothing. */
export function readResponse(body: string, requestUrl: URL, url: URL, { now }: ReadContext): Reading {
  const reading = emptyReading();
  const request = requestOf(requestUrl, url, now);
  if (!request) return reading;
  const json = parseBody(body);
  if (!json) {
    reading.problems.push({ kind: "bad-json", detail: request.operation });
    return reading;
  }
  attempt(reading, () => {
    if (request.operation === "profile") readProfile(json, reading);
    const items = request.operation === "legacy-notifications" ? legacyItems(json) : itemsOf(json);
    const readers = {
      tweet: postReader(request, items, reading),
      user: personReader(request, reading),
      notification: (item: (typeof items)[number]) => readGroup(item, reading, now),
    };
    for (const item of items) attempt(reading, () => readers[item.is](item));
  });
  return reading;
}
