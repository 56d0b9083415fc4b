/**
 * The data a page brings along, as an attribute: an object of texts, each JSON again. It is stale as soon as another
 * topic is opened, so a topic is asked for by its number.
 */
import { attempt, compact, httpUrl, numberOf } from "../dom";
import type { Account } from "../../model/capture";
import { isoMoment } from "../time";
import { documentOf } from "./page";
import { accountAt, keyOf, placeOf } from "./addresses";
import type { Visit } from "./visit";
import { quotedIn, take } from "./written";

/** The attribute's text. Saved pages may hold a quotation mark's name with its beginning twice ("&qquot;", seen 2020). */
function textIn(root: ParentNode): string {
  const text = root.querySelector("[data-preloaded]")?.getAttribute("data-preloaded");
  return text?.replace(/&quo?t?quot;|&qquot;/g, '"') ?? "";
}

/** Whoever is signed in. */
export function viewer(root: ParentNode, page: URL): Account | undefined {
  const [, id, name] = /"currentUser":"\{\\"id\\":(\d+),\\"username\\":\\"([^"\\]+)/.exec(textIn(root)) ?? [];
  return name === undefined ? undefined : { ...accountAt(page, name), id: `${page.host}/${id}` };
}

/** Of all that a topic's data hold. */
interface Raw {
  id: number;
  user_id: number;
  username?: string;
  name: string | null;
  user_title: string | null;
  avatar_template?: string;
  created_at: string;
  cooked?: string;
  post_number: number;
  reply_to_post_number: number | null;
  /** 1 and 2 are written by people, 3 says what was done to the topic, 4 is for the team */
  post_type: number;
}

interface View {
  post_stream?: { posts?: Raw[] };
  archetype: string;
  category_id: unknown;
}

export function readPreloaded(root: ParentNode, visit: Visit): void {
  const { page, closed, into } = visit;
  const topic = placeOf(page.pathname)?.topic;
  const all = topic ? textIn(root) : "";
  const [, data] = new RegExp(`"topic_${topic}":("[^"\\\\]*(?:\\\\.[^"\\\\]*)*")`).exec(all) ?? [];
  if (!topic || !data) return;
  let view: View | null;
  try {
    view = JSON.parse(JSON.parse(data) as string) as View | null;
  } catch {
    return void into.problems.push({ kind: "bad-json", detail: "data-preloaded" });
  }
  if (!view) return;
  // categories that are not for everybody are named among all of the forum's
  const shut = new RegExp(`{\\\\"id\\\\":${numberOf(view.category_id)},(?:(?!{\\\\"id).)*read_restricted\\\\":true`);
  if (view.archetype === "private_message" || (!closed && shut.test(all))) return;
  const Parser = documentOf(root).defaultView?.DOMParser;
  const posts = view.post_stream?.posts ?? [];
  const idOf = (number: string) => posts.find((post) => String(post.post_number) === number)?.id.toString();
  for (const post of posts)
    attempt(into, () => {
      const {
        id,
        user_id: user,
        username,
        post_number,
        reply_to_post_number: answered,
        post_type: type,
        user_title,
      } = post;
      if (type === 3 || (type === 4 && !closed) || user < 0) return;
      if (!username) return void into.problems.push({ kind: "no-author", detail: "data-preloaded" });
      const place = { topic, number: String(post_number) };
      const words = Parser && new Parser().parseFromString(post.cooked ?? "", "text/html").body;
      take(
        {
          place,
          id: String(id),
          author: compact<Account>({
            ...accountAt(page, username),
            id: `${page.host}/${user}`,
            name: post.name || username,
            avatar: httpUrl(post.avatar_template?.replace("{size}", "96"), page),
            headline: user_title || undefined,
          }),
          words,
          at: isoMoment(post.created_at),
          parent: answered
            ? keyOf(page, { topic, number: String(answered) }, idOf(String(answered)))
            : quotedIn(words, place, page, idOf),
        },
        visit,
      );
    });
}
