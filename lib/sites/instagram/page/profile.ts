/** The account of a profile. Its head has no landmarks (seen 2026-08), so its name is taken from the title. */
import { titledName } from "../../titled";
import { accountOf } from "../addresses";
import type { Visit } from "./visit";

export const pageTitle = "head > title";

/** Reads the account that the title names, if it is the one of the address: titles come late after a navigation. */
export function readTitle(title: Element, { page, reading }: Visit): void {
  const { name, handle } = titledName(title.textContent) ?? {};
  const account = accountOf(handle);
  if (account && name && handle?.toLowerCase() === page.handle?.toLowerCase())
    reading.accounts.push({ ...account, name });
}
