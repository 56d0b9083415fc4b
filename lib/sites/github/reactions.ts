/**
 * Who reacted with which emoji: the tip beside each button names the first few. It is a sentence, and GitHub speaks only
 * English; where it is said otherwise nobody is read.
 */
import type { Post } from "../../model/capture";
import type { Reading } from "../site";
import { accountOf, isLogin } from "./addresses";

export const toolbar = '[role="toolbar"], .js-comment-reactions-options';

export function readReactions(bar: Element | undefined, post: Post, reading: Reading): void {
  for (const button of bar?.querySelectorAll("button") ?? []) {
    const emoji = /\p{Extended_Pictographic}\ufe0f?/u.exec(button.textContent)?.[0];
    const tip = button.nextElementSibling;
    if (emoji === undefined || !tip?.matches('tool-tip, [role="tooltip"]')) continue;
    for (const login of loginsIn(tip.textContent))
      reading.captures.push({ type: "reaction", actor: accountOf(login), post, reaction: emoji });
  }
}

/** "a, b, and 3 more reacted with thumbs up emoji": a and b. The reader is only called "You". */
function loginsIn(sentence: string): string[] {
  const names = /^(.{1,2000}?) reacted with /s.exec(sentence.replace(/\s+/g, " ").trim())?.[1] ?? "";
  return names.split(/, and | and |, /).filter((name) => isLogin(name) && name.toLowerCase() !== "you");
}
