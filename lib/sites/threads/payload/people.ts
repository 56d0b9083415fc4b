/** Lists of people and notifications in a response. */
import type { Capture, Post } from "../../../model/capture";
import { attempt, compact } from "../../dom";
import { at, type Json, nodesIn, outwards, secondAt, textAt } from "../../nodes";
import type { Reading } from "../../site";
import { bare } from "../engagement";
import { userOf } from "./user";

/** Reads who liked the post of the page, and who followed its reader. */
export function readPeople(payload: Json, named: Post | undefined, reading: Reading): void {
  for (const node of nodesIn(payload))
    attempt(reading, () => {
      const { value, above } = node;
      const isLiker = above?.key === "users" && Array.from(outwards(above)).some(({ key }) => key.endsWith("likers"));
      const liker = isLiker ? userOf(value) : undefined;
      // the answer does not say whose likers they are
      if (liker)
        reading.captures.push(
          compact<Capture>({
            type: "reaction",
            reaction: "like",
            actor: liker,
            post: named && bare(named),
            weak: named && ["post"],
          }),
        );
      readNotice(value, reading);
    });
}

/** A notification that carries a button to follow back, and says by its own name that it is about a follow. */
function readNotice(value: Json, reading: Reading): void {
  const name = textAt(value, "notif_name") ?? "";
  if (!/(?:^|_)follow(?:ed|er|ers|s)?$/.test(name) || !userOf(value["inline_follow_actor"])) return;
  const senders = at(value, "sender_users.edges");
  const people = Array.isArray(senders) ? senders.flatMap((edge) => userOf(at(edge, "node")) ?? []) : [];
  const when = secondAt(value, "timestamp");
  for (const actor of people)
    reading.captures.push(
      compact<Capture>({ type: "follow", actor, at: when, weak: when && people.length > 1 ? ["at"] : undefined }),
    );
}
