/** Finds the items of a timeline by their keys: the paths above them differ by operation and change. */
import { at, type Json, record, textAt } from "./json";

export interface Item {
  /** what the item holds */
  is: "tweet" | "user" | "notification";
  /** the object with `tweet_results`, `user_results` or the notification's own fields */
  content: Json;
  /** the site's own word for why the item is there: "users_liked_your_tweet" … */
  element: string | undefined;
}

/** Entries that are no engagement with what was asked for. */
const foreign = /^(promoted|who-to-|(tweetdetail)?related)/i;

/** Every item in the order of the body, advertisements and suggestions left out. Never recursive: bodies may be deep. */
export function itemsOf(body: Json): Item[] {
  const items: Item[] = [];
  const stack: { node: object; element: string | undefined }[] = [{ node: body, element: undefined }];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { node } = visit;
    const element = textAt(node, "clientEventInfo.element") ?? visit.element;
    if (foreign.test(textAt(node, "entryId") ?? "") || record(at(node, "promotedMetadata"))) continue;
    const is = kindOf(node);
    if (is) items.push({ is, content: node as Json, element });
    else
      for (const child of Object.values(node).reverse())
        if (typeof child === "object" && child !== null) stack.push({ node: child as object, element });
  }
  return items;
}

function kindOf(node: object): Item["is"] | undefined {
  if (record(at(node, "tweet_results"))) return "tweet";
  const type = textAt(node, "__typename", "itemType");
  if (type === "TimelineUser" && record(at(node, "user_results"))) return "user";
  return type === "TimelineNotification" || at(node, "template.from_users") ? "notification" : undefined;
}
