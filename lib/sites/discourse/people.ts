/** People, by the links to their cards, and those who reacted to a post. */
import type { Account, Capture, Post } from "../../model/capture";
import { compact, httpUrl, nameOf } from "../dom";
import { accountAt, nameInAvatar } from "./addresses";
import type { Visit } from "./visit";

/** A link that shows somebody's card when clicked. */
export const card = "a[data-user-card]";

const nameOn = (link: Element) => link.getAttribute("data-user-card") ?? "";

/** The account that links to one card show. A forum shows handle and name in the order it likes, or only one of them. */
export function accountOf(links: readonly Element[], page: URL): Account | undefined {
  const name = links[0] && nameOn(links[0]);
  if (!name) return undefined;
  const own = links.filter((link) => nameOn(link) === name);
  const words = own.map((link) => nameOf(link)?.replace(/^@/, "")).filter((each) => each !== undefined);
  const picture = own.map((link) => link.querySelector("img")?.getAttribute("src")).find((src) => !!src);
  return compact<Account>({
    ...accountAt(page, name),
    name: words.find((each) => each.toLowerCase() !== name.toLowerCase()) ?? words[0],
    avatar: httpUrl(picture, page),
  });
}

/** Where somebody's name is told by a picture or by mere words: those are the handle only if no name looks like them. */
export function handleIn(box: Element | null): string | undefined {
  const words = nameOf(box?.querySelector("span"));
  return (
    nameInAvatar(box?.querySelector("img")?.getAttribute("src")) ??
    (/^[a-z\d][a-z\d_.-]*$/.test(words ?? "") ? words : undefined)
  );
}

/** The box a reader opens over a post's count of likes. It stands apart from the post. */
export const likesMenu =
  '[data-content]:is([data-identifier*="like-users"], [data-identifier*="liked-users"], [data-identifier*="reactions-users"])';

/** Lists of likes inside a post: the older box, and that of the plug-in, one for each emoji. */
export const likesList = ".who-liked, .discourse-reactions-state-panel-reaction";

/** Everybody in a list of those who reacted. `post`: what they reacted to. */
export function readLikes(list: Element, post: Post, { page, into }: Visit): void {
  const links = [...list.querySelectorAll(card)];
  for (const name of new Set(links.map(nameOn))) {
    const own = links.filter((link) => nameOn(link) === name);
    const actor = accountOf(own, page);
    const reaction =
      emojiIn(rowOf(own[0] as Element, list)) ?? (list.matches(likesMenu) ? undefined : emojiIn(list)) ?? "like";
    if (actor) into.captures.push({ type: "reaction", actor, post, reaction } satisfies Capture);
  }
}

/** The largest box around somebody's link that holds nobody else's. */
function rowOf(link: Element, list: Element): Element {
  let row = link;
  for (let box = link.parentElement; box && box !== list; row = box, box = box.parentElement)
    for (const other of box.querySelectorAll(card)) if (nameOn(other) !== nameOn(link)) return row;
  return row;
}

/** What the emoji that a forum offers at first look like; others are told by their names. */
const emoji: Record<string, string> = {
  heart: "like",
  "+1": "👍",
  laughing: "😆",
  open_mouth: "😮",
  cry: "😢",
  angry: "😠",
  clap: "👏",
  confetti_ball: "🎊",
  hugs: "🤗",
};

function emojiIn(box: Element): string | undefined {
  const src = box.querySelector('img[src*="/emoji/"]')?.getAttribute("src") ?? "";
  const name = /\/emoji\/[^/]+\/([^/?]+?)(?:\/\d)?\.\w+(?:\?|$)/.exec(src)?.[1];
  return name && (emoji[name] ?? name);
}
