/** Who is signed in: the page embeds the state that its app begins with. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, tidyName } from "../../dom";
import { handleOf } from "../addresses";
import { record, text } from "../payload/json";

/** The account that the state calls "me". */
export function viewer(root: ParentNode, page: URL): Account | undefined {
  const { meta, accounts } = stateIn(root);
  const { me, domain } = record(meta);
  const own = Object.values(record(accounts))
    .map(record)
    .find(({ id }) => me !== undefined && id === me);
  const handle = handleOf(text(own?.["acct"]), text(domain) ?? page.host);
  if (!own || !handle) return undefined;
  return compact<Account>({
    id: text(me),
    handle,
    url: httpUrl(text(own["url"])),
    name: tidyName(text(own["display_name"])),
    avatar: httpUrl(text(own["avatar"])),
  });
}

function stateIn(root: ParentNode): Record<string, unknown> {
  try {
    return record(JSON.parse(root.querySelector("#initial-state")?.textContent ?? ""));
  } catch {
    return {};
  }
}
