/** Cards in lists: home, search, a profile's tabs. */
import { accountOf, sameHandle } from "../addresses";
import { answerTo, captureOf } from "../engagement";
import { countsOf, quotedIn, readCard, refOf } from "./card";
import { cardsAbove } from "./thread";
import type { Visit } from "./visit";

/** A post in a list. In the list of what an account reposted, what others wrote was reposted by it. */
export function readInFeed(element: Element, { page, reading }: Visit): void {
  const post = readCard(element);
  if (!post) return void reading.problems.push({ kind: "no-author", detail: "card" });
  const owner = accountOf(page.handle);
  const quoted = quotedIn(element);
  const tab = element.closest('[role="region"]')?.querySelector(`a[href="/@${page.handle}/reposts" i]`);
  if (owner && tab && page.tab === "reposts" && !sameHandle(post.author, page.handle))
    reading.captures.push({ type: "share", actor: owner, post });
  const answered =
    page.tab === "replies" && sameHandle(post.author, page.handle) ? refOf(cardsAbove(element).at(-1)) : undefined;
  if (answered && !sameHandle(answered.author, page.handle))
    // whether what it answers is an answer itself is not told
    reading.captures.push(captureOf(post, { ...answerTo({ answered, first: answered }), weak: ["type", "post"] }));
  else if (quoted) reading.captures.push(captureOf(post, { type: "quote", post: quoted }));
  reading.posts.push({ ...post, counts: countsOf(element) });
}
