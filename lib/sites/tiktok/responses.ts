/** The lists of comments and replies as TikTok's own page fetches them: with the ids, times and parents that it hides. */
import type { Account, Capture } from "../../model/capture";
import { attempt, compact, httpUrl, numberOf, tidyName, tidyText } from "../dom";
import { emptyReading, type Reading, type Responses } from "../site";
import { accountOf, postAt, postOf } from "./addresses";
import { readEmbedded, secondsMoment } from "./embedded";
import { fieldsOf, idOf, listOf, textOf, totalOf } from "./json";

export const responses: Responses = {
  readEmbedded,
  readResponse(body, request, url) {
    const reading = emptyReading();
    let answer: unknown;
    try {
      answer = JSON.parse(body);
    } catch {
      reading.problems.push({ kind: "bad-json" });
    }
    const { comments, total } = fieldsOf(answer);
    const all = totalOf(total);
    const list = listOf(comments);
    for (const comment of list) attempt(reading, () => readComment(comment, url, reading));

    if (all === undefined || /\/reply\//.test(request.pathname)) return reading;
    const post = idOf(request.searchParams.get("aweme_id"));
    if (post) reading.posts.push({ ...postOf(post, authorOf(post, url)), counts: { comments: all } });
    // so it answers those whom it takes for no person
    if (all > 0 && list.length === 0 && !Number(request.searchParams.get("cursor")))
      reading.problems.push({ kind: "blocked", detail: "comment/list" });
    return reading;
  },
};

function readComment(value: unknown, url: URL, reading: Reading): void {
  const comment = fieldsOf(value);
  const id = idOf(comment.cid);
  const actor = personOf(comment.user);
  const post = idOf(comment.aweme_id);
  if (id && actor) {
    const parent = idOf(comment.reply_to_reply_id) ?? idOf(comment.reply_id);
    reading.captures.push(
      compact<Capture>({
        type: parent ? "reply" : "comment",
        id,
        actor,
        post: post ? postOf(post, authorOf(post, url)) : undefined,
        parent,
        text: tidyText(textOf(comment.text) ?? "") || undefined,
        at: secondsMoment(numberOf(comment.create_time)),
      }),
    );
  } else reading.problems.push({ kind: id ? "no-author" : "no-id", detail: "response" });
  for (const reply of listOf(comment.reply_comment)) readComment(reply, url, reading);
}

function personOf(value: unknown): Account | undefined {
  const { uid, unique_id, nickname, avatar_thumb } = fieldsOf(value);
  const who = accountOf(textOf(unique_id));
  const avatar = httpUrl(textOf(listOf(fieldsOf(avatar_thumb).url_list)[0]));
  return who && compact({ ...who, id: idOf(uid), name: tidyName(textOf(nickname)), avatar });
}

/** Who made a video, where the page is that video's. */
function authorOf(post: string, url: URL): Account | undefined {
  const here = postAt(url.href);
  return here?.id === post ? here.author : undefined;
}
