/** Finds the items of a timeline by their keys: the paths above them differ by operation and change. */
import { at, type Json, record, text } from "./json";

export interface Item {
  /** what the item holds */
  is: "tweet" | "user" | "notification";
  /** the object with `tweet_results`, `user_results` or the notification's own fields */
  content: Json;
  entryId: string;
  /** the site's own word for why the item is there: "users_liked_your_tweet" … */
  element: string | undefined;
}

/** Objects visited in one body; the longest body seen has some 20,000. */
const maxVisits = 1_000_000;

/** Entries that are no engagement with what was asked for. */
const foreign =
  /^(?:promoted|who-to-follow|who-to-subscribe|tweetdetailrelatedtweets|related|toptabsrp|cursor|messageprompt)/i;

interface Visit {
  node: object;
  entryId: string;
  element: string | undefined;
}

/** Every item in the order of the body, advertisements and suggestions left out. Never recursive: bodies may be deep. */
export function itemsOf(body: Json): Item[] {
  const items: Item[] = [];
  const stack: Visit[] = [{ node: body, entryId: "", element: undefined }];
  for (let visits = 0; visits < maxVisits; visits++) {
    const visit = stack.pop();
    if (!visit) break;
    const found = record(visit.node);
    const entryId = text(found?.["entryId"]) ?? visit.entryId;
    const element = text(at(found, "clientEventInfo")?.["element"]) ?? visit.element;
    if (foreign.test(entryId) || record(found?.["promotedMetadata"])) continue;
    const is = found && kindOfContent(found);
    if (found && is) items.push({ is, content: found, entryId, element });
    else {
      const children = Object.values(visit.node);
      for (let index = children.length - 1; index >= 0; index--) {
        const node: unknown = children[index];
        if (typeof node === "object" && node !== null) stack.push({ node, entryId, element });
      }
    }
  }
  return items;
}

function kindOfContent(content: Json): Item["is"] | undefined {
  if (record(content["tweet_results"]) || record(content["tweetResult"])) return "tweet";
  const type = content["__typename"] ?? content["itemType"];
  if (type === "TimelineUser" && record(content["user_results"])) return "user";
  if (type === "TimelineNotification" || at(content, "template")?.["from_users"]) return "notification";
  return undefined;
}
