/**
 * The data a page brings along, as an attribute: an object of texts, each JSON again. It is stale as soon as another
 * topic is opened, so everything is asked for by the topic's number.
 */
import type { Account, Capture, Post } from "../../model/capture";
import { compact, httpUrl } from "../dom";
import { emptyReading, type Reading } from "../site";
import { isoMoment } from "../time";
import { accountAt, placeKey, placeOf, postKey, topicUrl } from "./addresses";
import { quotedIn, wordsOf } from "./words";

/** The attribute's text. Saved pages may hold a quotation mark's name with its beginning twice ("&qquot;", seen 2020). */
function textIn(root: ParentNode): string {
  const text = root.querySelector("[data-preloaded]")?.getAttribute("data-preloaded") ?? "";
  return text.replace(/&q(?:u|uo|uot)?quot;/g, '"');
}

/** The number and name of whoever is signed in. */
export function viewerIn(root: ParentNode): { id?: string | undefined; name?: string | undefined } {
  const [, id, name] = /"currentUser":"\{\\"id\\":(\d+),\\"username\\":\\"([^"\\]+)/.exec(textIn(root)) ?? [];
  return { id, name };
}

/** How many posts a topic has besides its own. */
export function commentsIn(root: ParentNode, topic: string): number | undefined {
  const pattern = new RegExp(`\\\\"id\\\\":${topic},\\\\"title\\\\":.*?\\\\"posts_count\\\\":(\\d+)`, "s");
  const posts = pattern.exec(textIn(root))?.[1];
  return posts === undefined ? undefined : Number(posts) - 1;
}

type Fields = { readonly [name: string]: unknown };

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

export function readPreloaded(root: ParentNode, page: URL, closed: boolean): Reading {
  const into = emptyReading();
  const topic = placeOf(page.pathname)?.topic;
  const all = topic ? textIn(root) : "";
  const data = new RegExp(`"topic_${topic}":("[^"\\\\]*(?:\\\\.[^"\\\\]*)*")`, "s").exec(all)?.[1];
  if (!topic || !data) return into;
  let view: unknown;
  try {
    view = JSON.parse(JSON.parse(data) as string);
  } catch {
    into.problems.push({ kind: "bad-json", detail: "data-preloaded" });
  }
  if (!isFields(view) || view.archetype === "private_message" || (!closed && isRestricted(all, view.category_id)))
    return into;
  const stream = isFields(view.post_stream) ? view.post_stream.posts : undefined;
  const posts = Array.isArray(stream) ? stream.filter(isFields) : [];
  for (const post of posts) readPost(post, posts, { topic, page, closed, view, into });
  return into;
}

/** Whether a category is not for everybody: it is among those of the whole forum. */
function isRestricted(all: string, category: unknown): boolean {
  const found = new RegExp(
    `\\{\\\\"id\\\\":${String(category)},\\\\"name\\\\":(?:(?!\\{\\\\"id).)*?\\\\"read_restricted\\\\":(\\w+)`,
    "s",
  ).exec(all);
  return found?.[1] === "true";
}

interface Around {
  topic: string;
  page: URL;
  closed: boolean;
  view: Fields;
  into: Reading;
}

/** Kinds of posts: 1 and 2 are written by people, 3 says what was done to the topic, 4 is for the team. */
function readPost(post: Fields, posts: readonly Fields[], { topic, page, closed, view, into }: Around): void {
  const { host } = page;
  const name = textOf(post.username);
  const id = numberOf(post.id);
  const user = numberOf(post.user_id) ?? 0;
  const kind = numberOf(post.post_type) ?? 1;
  if (kind === 3 || (kind === 4 && !closed) || user < 0) return;
  if (!name || !id) return void into.problems.push({ kind: name ? "no-id" : "no-author", detail: "post_stream" });
  const place = { topic, number: String(post.post_number) };
  const actor = compact<Account>({
    ...accountAt(page, name),
    id: user > 0 ? `${host}/${user}` : undefined,
    name: textOf(post.name) ?? name,
    avatar: httpUrl(textOf(post.avatar_template)?.replace("{size}", "96"), page),
    headline: textOf(post.user_title),
  });
  const cooked = textOf(post.cooked);
  const seen = {
    id: postKey(host, String(id), place),
    url: topicUrl(page, place),
    text: wordsOf(cooked),
    at: isoMoment(textOf(post.created_at)),
  };
  const first = placeKey(host, { topic, number: "1" });
  if (seen.id === first) {
    const total = numberOf(view.posts_count);
    const counts = compact<NonNullable<Post["counts"]>>({ comments: total && total - 1, reactions: likesIn(post) });
    return void into.posts.push(compact<Post>({ ...seen, author: actor, counts }));
  }
  const answered = numberOf(post.reply_to_post_number);
  const number = answered === undefined ? quotedIn(cooked, topic, place.number) : String(answered);
  const known = posts.find((each) => number !== undefined && String(each.post_number) === number);
  const parent =
    number && (known ? postKey(host, String(known.id), { topic, number }) : placeKey(host, { topic, number }));
  const isReply = parent !== undefined && parent !== first;
  into.captures.push(
    compact<Capture>({
      ...seen,
      type: isReply ? "reply" : "comment",
      actor,
      post: { id: first },
      parent: isReply ? parent : undefined,
    }),
  );
}

function likesIn({ actions_summary: acts }: Fields): number | undefined {
  const like = Array.isArray(acts) ? acts.filter(isFields).find((act) => act.id === 2) : undefined;
  return numberOf(like?.count);
}
