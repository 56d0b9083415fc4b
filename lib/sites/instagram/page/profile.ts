/** The account of a profile. Its head has no landmarks (seen 2026-08), the title of the page does: "Name (@handle)". */
import { compact, tidyName } from "../../dom";
import { accountOf } from "../addresses";
import type { Visit } from "./visit";

export const pageTitle = "head > title";

/** Reads the account that the title names, if it is the one of the address: titles come late after a navigation. */
export function readTitle(title: Element, { page, reading }: Visit): void {
  const [, name, handle] = /^(.+?)\s*[(（]@([\w.]+)[)）]/u.exec(tidyName(title.textContent) ?? "") ?? [];
  const account = accountOf(handle);
  if (account && handle?.toLowerCase() === page.handle?.toLowerCase())
    reading.accounts.push(compact({ ...account, name: tidyName(name) }));
}
