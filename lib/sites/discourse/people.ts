/** People, by the links to their cards, and those who reacted to a post. */
import type { Account, Moment, Post } from "../../model/capture";
import { compact, httpUrl, nameOf, tidyName } from "../dom";
import { accountAt } from "./addresses";
import type { Reading } from "../site";
import type { Visit } from "./visit";

/** A link that shows somebody's card when clicked. */
export const card = "a[data-user-card]";

export const nameOn = (link: Element) => link.getAttribute("data-user-card") ?? "";

function pictureIn(box: Element | null | undefined, which = ""): string {
  return box?.querySelector(`img${which}`)?.getAttribute("src") ?? "";
}

/** The account of links to one card. A forum shows handle and name in the order it likes, or only one of them. */
export function accountOf(links: readonly Element[], page: URL): Account | undefined {
  const name = links[0] && nameOn(links[0]);
  if (!name) return undefined;
  // a picture may stand beside another name's count of posts, seldom beside the name
  const plain = links.filter((link) => !pictureIn(link));
  const words = (plain[0] ? plain : links).flatMap((link) => tidyName(link.textContent)?.replace(/^@/, "") ?? []);
  return compact<Account>({
    ...accountAt(page, name),
    name: words.find((each) => each.toLowerCase() !== name.toLowerCase()) ?? words[0],
    avatar: httpUrl(
      links.map((link) => pictureIn(link)).find((src) => src),
      page,
    ),
  });
}

/** The handle in the address of somebody's picture, where the forum itself has it. */
export function handleInPicture(box: Element | null): string | undefined {
  return /\/(?:user_avatar\/[^/]+|letter_avatar)\/([^/]+)\/\d/.exec(pictureIn(box))?.[1];
}

/** A handle where no card is linked: that of a picture, or words that no name looks like. */
export function handleIn(box: Element): string | undefined {
  return handleInPicture(box) ?? /^[a-z\d][a-z\d_.-]*$/.exec(nameOf(box.querySelector("span")) ?? "")?.[0];
}

/** Everybody in a list of those who reacted. `emoji`: what they reacted with, where a row of its own does not tell. */
export function readLikes(list: Element, post: Post, emoji: string | undefined, { page, into }: Visit): void {
  const links = Array.from(list.querySelectorAll(card));
  for (const name of new Set(links.map(nameOn))) {
    const own = links.filter((link) => nameOn(link) === name);
    const row = own[0]?.parentElement;
    const isOwnRow = row?.querySelectorAll(card).length === own.length;
    addLike(into, accountOf(own, page), post, (isOwnRow ? emojiIn(row) : undefined) ?? emoji);
  }
}

/** Somebody's reaction to a post. */
export function addLike(into: Reading, actor: Account | undefined, post: Post, reaction = "like", at?: Moment): void {
  if (actor) into.captures.push({ type: "reaction", actor, post, reaction, ...(at && { at }) });
}

/** The emoji that a forum offers at first; others are told by their names. */
const known: Record<string, string> = {
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

/** What an emoji's picture shows, by its address. */
export function emojiIn(box: Element | null | undefined): string | undefined {
  const src = pictureIn(box, "[src*='/emoji/']");
  const [, name] = /\/emoji\/\w+\/([^/.]+)/.exec(src) ?? [];
  return name && (known[name] ?? name);
}
