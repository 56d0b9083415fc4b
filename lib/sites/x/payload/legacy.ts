/**
 * The notifications of the older interface (`/i/api/2/notifications/all.json`): posts, people and notifications lie in
 * tables of their own. They are put back together in the shape of today's items.
 */
import type { Item } from "./items";
import { at, type Json, list, record, text } from "./json";

export function legacyItems(body: Json): Item[] {
  const tables = at(body, "globalObjects");
  const entries = list(at(body, "timeline")?.["instructions"]).flatMap((instruction) =>
    list(at(instruction, "addEntries")?.["entries"]),
  );
  return entries.flatMap((entry): Item[] => {
    const item = at(entry, "content", "item");
    const content = at(item, "content");
    const element = text(at(item, "clientEventInfo")?.["element"]);
    const entryId = text(record(entry)?.["entryId"]) ?? "";
    const tweet = tweetIn(tables, at(content, "tweet")?.["id"]);
    if (tweet) return [{ is: "tweet", content: { tweet_results: { result: tweet } }, entryId, element }];
    const notice = lookUp(tables, "notifications", at(content, "notification")?.["id"]);
    return notice ? [{ is: "notification", content: noticeOf(tables, notice), entryId, element }] : [];
  });
}

function lookUp(tables: Json | undefined, table: string, id: unknown): Json | undefined {
  return typeof id === "string" || typeof id === "number" ? at(tables, table, String(id)) : undefined;
}

function tweetIn(tables: Json | undefined, id: unknown): Json | undefined {
  const legacy = lookUp(tables, "tweets", id);
  return legacy && { rest_id: String(id), legacy, core: { user_results: userIn(tables, legacy["user_id_str"]) } };
}

function userIn(tables: Json | undefined, id: unknown): Json {
  const legacy = lookUp(tables, "users", id);
  return legacy ? { result: { rest_id: String(id), legacy } } : {};
}

function noticeOf(tables: Json | undefined, notice: Json): Json {
  const template = at(notice, "template", "aggregateUserActionsV1");
  return {
    notification_icon: at(notice, "icon")?.["id"],
    timestamp_ms: notice["timestampMs"],
    template: {
      from_users: list(template?.["fromUsers"]).map((from) => ({
        user_results: userIn(tables, at(from, "user")?.["id"]),
      })),
      target_objects: list(template?.["targetObjects"]).map((target) => {
        const id = at(target, "tweet")?.["id"];
        return { tweet_results: { result: tweetIn(tables, id) ?? { rest_id: id } } };
      }),
    },
  };
}
