/** Whose session it is: told by the data that every page is started with. */
import type { Account } from "../../../model/capture";
import { compact, tidyName } from "../../dom";
import { profileUrl } from "../addresses";

/** The account of the reader of the page; a visitor has the number 0. Names stand there escaped, as in any JSON. */
export function viewer(root: ParentNode): Account | undefined {
  for (const { textContent } of root.querySelectorAll("script")) {
    const [, data = ""] = /"(?:CurrentUserInitialData",\[\],|viewer_actor":)(\{[^{}]*)/.exec(textContent) ?? [];
    const [, id] = /"(?:USER_ID|id)":"(\d\d+)"/.exec(data) ?? [];
    const [, name = '""'] = /"(?:NAME|name)":("(?:[^"\\]|\\.)*")/.exec(data) ?? [];
    if (id) return compact<Account>({ id, url: profileUrl(id), name: tidyName(JSON.parse(name) as string) });
  }
  return undefined;
}
