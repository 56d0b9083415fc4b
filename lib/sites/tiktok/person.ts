import type { Account } from "../../model/capture";
import { compact, httpUrl, nameOf } from "../dom";
import { accountAt } from "./addresses";
import { attributeIn } from "./visit";

/** The person that a link leads to and shows by name. `item`: where no other person's picture stands. */
export function personOf(link: Element | null, item?: Element | null): Account | undefined {
  const who = accountAt(link?.getAttribute("href"));
  return who && compact({ ...who, name: nameOf(link), avatar: httpUrl(attributeIn(item, "img", "src")) });
}
