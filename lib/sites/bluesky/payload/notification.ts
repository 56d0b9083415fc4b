/** One entry of the answer that the notifications page is made of. */
import type { Account, Capture } from "../../../model/capture";
import { compact } from "../../dom";
import type { Reading } from "../../site";
import { accountOf, didOf, postOfUri } from "../addresses";
import type { Hung } from "../place";
import { member, text } from "./json";
import { accountOfView, captureOfView, postAt, postOfRecord, type PostView, timeOf } from "./views";

/** News of subscribed posts, verifications, starter packs and the like are no engagement; their reasons read nothing. */
export function readNotification(entry: unknown, now: number, reading: Reading): void {
  const reason = text(member(entry, "reason"));
  if (reason === undefined || !reasons.has(reason)) return;
  const actor = accountOfView(member(entry, "author"));
  if (!actor) {
    reading.problems.push({ kind: "no-author", detail: "notification" });
    return;
  }
  const capture = captureOf(reason, entry, actor, now);
  if (capture) reading.captures.push(capture);
}

const reasons = new Set([
  "like",
  "like-via-repost",
  "repost",
  "repost-via-repost",
  "follow",
  "reply",
  "mention",
  "quote",
]);

function captureOf(reason: string, entry: unknown, actor: Account, now: number): Capture | undefined {
  const content = member(entry, "record");
  const at = timeOf(member(content, "createdAt"), member(entry, "indexedAt"), now);
  switch (reason) {
    case "like":
    case "like-via-repost":
    case "repost":
    case "repost-via-repost": {
      // the record tells the post; `reasonSubject` tells the viewer's repost where the act came by way of that
      const post = postAt(member(content, "subject", "uri"), now) ?? postAt(member(entry, "reasonSubject"), now);
      if (!post) return undefined; // a feed or a list that somebody liked
      const act = reason.startsWith("like")
        ? { type: "reaction" as const, reaction: "like" }
        : { type: "share" as const };
      return compact<Capture>({ ...act, actor, post, at });
    }
    case "follow": {
      const id = didOf(text(member(content, "subject")));
      return compact<Capture>({ type: "follow", actor, target: id === undefined ? undefined : accountOf({ id }), at });
    }
    default: {
      const view = viewOf(entry, content, actor, now);
      return view && captureOfView(view, hungBy(reason, view));
    }
  }
}

function viewOf(entry: unknown, content: unknown, actor: Account, now: number): PostView | undefined {
  const uri = postOfUri(member(entry, "uri"));
  return uri && uri.did === actor.id
    ? postOfRecord(uri, actor, content, now, undefined, member(entry, "indexedAt"))
    : undefined;
}

function hungBy(reason: string, { answer, quoted }: PostView): Hung {
  if (reason === "reply") return answer ?? { type: "reply", weak: ["type"] };
  if (reason === "quote") return compact<Hung>({ type: "quote", post: quoted });
  return compact<Hung>({ ...answer, type: "mention" });
}
