/**
 * Who reacted with which emoji: the tip beside each button names the first few. It is a sentence, and GitHub speaks only
 * English; where it is said otherwise nobody is read.
 */
import type { Post } from "../../model/capture";
import type { Reading } from "../site";
import { accountOf, isLogin } from "./addresses";

export const toolbar = '[role="toolbar"], .js-comment-reactions-options';

/** There are eight reactions and a button to add one; what a tip names stands in as much of it, UTF-16 units. */
const [mostButtons, longestTip] = [20, 2_500];

export function readReactions(bar: Element | undefined, post: Post, reading: Reading): void {
  for (const button of Array.from(bar?.querySelectorAll("button") ?? []).slice(0, mostButtons)) {
    const emoji = /\p{Extended_Pictographic}\ufe0f?/u.exec(button.textContent.slice(0, longestTip))?.[0];
    const tip = button.nextElementSibling;
    if (emoji === undefined || !tip?.matches('tool-tip, [role="tooltip"]')) continue;
    for (const login of loginsIn(tip.textContent.slice(0, longestTip)))
      reading.captures.push({ type: "reaction", actor: accountOf(login), post, reaction: emoji });
  }
}

/** "a, b, and 3 more reacted with thumbs up emoji": a and b. The reader is only called "You". */
function loginsIn(sentence: string): string[] {
  const names = /^(.{1,2000}?) reacted with /s.exec(sentence.replace(/\s+/g, " ").trim())?.[1] ?? "";
  return names.split(/, and | and |, /).filter((name) => isLogin(name) && name.toLowerCase() !== "you");
}
