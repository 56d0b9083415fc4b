/** Whose session it is: told by the data that every page is started with. */
import type { Account } from "../../../model/capture";
import { compact, dataIn, tidyName } from "../../dom";
import { profileUrl } from "../addresses";

/**
 * The account of the reader of the page; a visitor has the number 0. Names stand there escaped, as in any JSON. What is said
 * of the reader takes some hundred characters: what goes on for thousands without an end is something else.
 */
export function viewer(root: ParentNode): Account | undefined {
  for (const text of dataIn(root, "script")) {
    const [, data = ""] = /"(?:CurrentUserInitialData",\[\],|viewer_actor":)(\{[^{}]{0,5000})/.exec(text) ?? [];
    const [, id] = /"(?:USER_ID|id)":"(\d\d{1,99})"/.exec(data) ?? [];
    const [, name = ""] = /"(?:NAME|name)":("(?:[^"\\]|\\.)*")/.exec(data) ?? [];
    if (id) return compact<Account>({ id, url: profileUrl(id), name: tidyName(unescaped(name)) });
  }
  return undefined;
}

/** The text that a piece of JSON stands for; undefined where it is none. */
function unescaped(json: string): string | undefined {
  try {
    return JSON.parse(json) as string;
  } catch {
    return undefined;
  }
}
