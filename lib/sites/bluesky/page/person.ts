/** People as the page shows them: a picture, then a name, then a handle. */
import type { Account } from "../../../model/capture";
import { compact, httpUrl, tidyName } from "../../dom";
import { accountOf, didOf, mayBeSame, type Name, profileUrl } from "../addresses";
import { own, picture } from "./screen";

/** What is shown of a person besides the name they are known by. */
interface Looks {
  name?: string | undefined;
  avatar?: string | undefined;
  headline?: string | undefined;
  links?: string[] | undefined;
}

/** The account, with what it looks like. Its DID may stand in its picture's address: `…/plain/<did>/<cid>@jpeg`. */
export function accountFrom(who: Name, { name, avatar, headline, links }: Looks): Account {
  const shown = { id: didOf(/\/(did:[^/]+)\//.exec(avatar ?? "")?.[1]) };
  const known = { ...shown, ...who };
  return compact<Account>({
    ...accountOf(known),
    url: profileUrl(known),
    // people without a name are shown by their handle
    name: name?.toLowerCase() === who.handle?.toLowerCase() ? undefined : name,
    // somebody else's picture is worse than none
    avatar: mayBeSame(shown, who) ? avatar : undefined,
    headline: headline?.slice(0, 5000),
    links,
  });
}

/** `who`, as shown in a row or card: their picture, and what is written next after it; in a mere link, what it says. */
export function personIn(box: Element, who: Name, headline?: string): Account {
  const shown = own(box, picture);
  if (!shown && box.localName !== "a") return accountFrom(who, {});
  const texts = box.ownerDocument.createTreeWalker(box, 4); // NodeFilter.SHOW_TEXT, which is no global everywhere
  const following = 4; // Node.DOCUMENT_POSITION_FOLLOWING
  let name: string | undefined;
  for (let text; !name && (text = texts.nextNode());)
    // a badge on the picture is no name
    if ((shown?.parentElement?.compareDocumentPosition(text) ?? following) === following)
      name = tidyName(text.nodeValue);
  return accountFrom(who, { name, avatar: httpUrl(shown?.querySelector("img")?.getAttribute("src")), headline });
}
