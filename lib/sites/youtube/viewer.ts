/** Who is signed in. No page says so by itself: the account menu does, and stays in the page once it was opened. */
import type { Account } from "../../model/capture";
import { compact, nameOf } from "../dom";
import { channelOfHandle } from "./addresses";
import { named, pictureIn } from "./element";

/** Reads the head of the account menu. */
export function readViewer(root: ParentNode): Account | undefined {
  const head = root.querySelector("ytd-active-account-header-renderer");
  const account = head ? channelOfHandle(nameOf(named(head, "channel-handle"))) : undefined;
  if (!head || !account) return undefined;
  return compact<Account>({ ...account, name: nameOf(named(head, "account-name")), avatar: pictureIn(head) });
}
