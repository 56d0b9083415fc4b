/**
 * Everything that a payload holds, found by the keys that an object has, never by where it stands: queries are renamed
 * and nested anew every few weeks.
 */
import type { Capture } from "../../../model/capture";
import { attempt, mostObjects } from "../../dom";
import type { ReadContext, Reading } from "../../site";
import { commentOf, isComment } from "./comment";
import { isObject, type Json, objectAt, textAt } from "./json";
import { noticesOf } from "./notice";
import { accountAt, feedbackOf, reactionAt } from "./parts";
import { isClosed, isShared, learn, postOf, shareOf, type Story } from "./story";

/** Around an object. */
interface Place {
  story?: Story | undefined;
  /** the nearest id of what can be reacted to and commented on */
  feedback?: string | undefined;
  /** the post whose shares are listed */
  shares?: string | undefined;
  /** in a comment: what stands there is not of the story */
  isComment?: boolean;
}

/** Reads a value and all that is in it. Of closed groups nothing is kept, unless that is switched on. */
export function readPayload(payload: unknown, url: URL, { closed }: ReadContext, reading: Reading): void {
  const { captures, posts, problems } = reading;
  // whether a story is closed may be told behind its comments
  const found: { capture: Capture; story: Story | undefined }[] = [];
  const stories = new Set<Story>();

  const readOne = (value: Json, { story, feedback }: Place): void => {
    const isEdge = isObject(value.feedback_reaction_info) && isObject(value.node);
    const actor = isEdge ? accountAt(objectAt(value, "node")) : undefined;
    if (isComment(value)) {
      const capture = commentOf(value);
      if (capture) found.push({ capture, story });
      else problems.push({ kind: "no-author", detail: "legacy_fbid" });
    } else if (isEdge && actor) {
      const post = feedbackOf(feedback)?.post;
      const reaction = reactionAt(value);
      found.push({
        capture: { type: "reaction", actor, ...(post && { post: { id: post } }), ...(reaction && { reaction }) },
        story,
      });
    } else if (isEdge) problems.push({ kind: "no-author", detail: "feedback_reaction_info" });
    else if (textAt(value, "notif_id")) for (const capture of noticesOf(value)) found.push({ capture, story });
  };

  // without recursion: the depth is the sender's choice. What comes first is read first
  const open: [value: unknown, place: Place][] = [[payload, {}]];
  let left = mostObjects;
  for (let next = open.pop(); next && left > 0; next = open.pop()) {
    const [value, place] = next;
    if (typeof value === "object") left -= 1;
    if (Array.isArray(value)) for (const part of value.toReversed()) open.push([part, place]);
    if (!isObject(value)) continue;
    const inside: Place = { ...place, isComment: place.isComment === true || isComment(value) };
    const id = textAt(value, "id");
    if (feedbackOf(id)) inside.feedback = id;
    const isStory = Array.isArray(value.actors) && (textAt(value, "post_id") ?? value.comet_sections) !== undefined;
    if (isStory && !place.story) stories.add((inside.story = { shares: place.shares }));
    if (inside.story && !inside.isComment) learn(inside.story, value);
    attempt(reading, () => readOne(value, inside));
    for (const [key, part] of Object.entries(value).toReversed()) {
      if (key === "reshares") open.push([part, { ...inside, shares: feedbackOf(inside.feedback)?.post }]);
      else if (key === "attached_story" && isShared(part))
        open.push([part, { ...inside, story: inside.story?.shared }]);
      else open.push([part, inside]);
    }
  }

  const isKept = (story: Story | undefined): boolean => closed === true || !story || !isClosed(story, url);
  for (const story of stories) {
    const post = postOf(story);
    if (!isKept(story)) continue;
    if (post) posts.push(post);
    const share = shareOf(story);
    if (share) captures.push(share);
  }
  captures.push(...found.filter(({ story }) => isKept(story)).map(({ capture }) => capture));
}
