/** Bodies that the page itself fetched, by the operation that its request names. */
import { attempt } from "../../dom";
import { emptyReading, type ReadContext, type Reading } from "../../site";
import { type Item, itemsOf } from "./items";
import { at, parseBody } from "./json";
import { readGroup } from "./notification";
import { readPerson } from "./people";
import { postReader } from "./posts";
import { requestOf } from "./request";
import { userOf } from "./user";

/** Reads one body; an operation that is not known gives nothing. */
export function readResponse(body: string, requestUrl: URL, url: URL, { now }: ReadContext): Reading {
  const reading = emptyReading();
  const request = requestOf(requestUrl, url, now);
  const json = request && parseBody(body);
  if (!request) return reading;
  if (!json) {
    reading.problems.push({ kind: "bad-json", detail: request.operation });
    return reading;
  }
  attempt(reading, () => {
    const account = request.operation === "profile" && userOf(at(json, "data.user.result"));
    if (account) reading.accounts.push(account);
    const items = itemsOf(json);
    const readers: Record<Item["is"], (item: Item) => void> = {
      tweet: postReader(request, items, reading),
      user: ({ content }) => readPerson(content, request, reading),
      notification: (item) => readGroup(item, reading, now),
    };
    for (const item of items) attempt(reading, () => readers[item.is](item));
  });
  return reading;
}
