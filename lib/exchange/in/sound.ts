/** What would fail only when it is written, found before: accounts, and ids of ours, that cannot be any. */
import { account as accountSchema, networkId } from "../../model/capture";
import type { Entry, Incoming, RowProblem } from "./incoming";
import { isSomebody } from "./rows";

/** The row without them, and with what is wrong; nobody where nothing else says who it is. */
export function sound(entry: Entry): Entry {
  const { incoming } = entry;
  if (!incoming) return entry;
  const { accounts, contactId, ...rest } = incoming;
  const left = accounts.filter(
    ({ network, account }) => networkId.safeParse(network).success && accountSchema.safeParse(account).success,
  );
  const isOurs = contactId === undefined || isId(contactId);
  if (isOurs && left.length === accounts.length) return entry;
  const lost = accounts.filter((each) => !left.includes(each));
  const wrong = (field: RowProblem["field"], value: string): RowProblem => ({
    field,
    problem: "wrong",
    value: value.slice(0, 80),
  });
  const problems = [
    ...entry.problems,
    ...lost.map(({ network, account }) => wrong("accounts", account.url ?? account.handle ?? account.id ?? network)),
    ...(isOurs ? [] : [wrong("contactId", contactId)]),
  ];
  const next: Incoming = { ...rest, accounts: left, ...(isOurs && contactId !== undefined && { contactId }) };
  if (isSomebody(next)) return { ...entry, incoming: next, problems };
  const { incoming: _nobody, ...row } = entry;
  return { ...row, problems: [{ field: "row", problem: "nobody" }, ...problems] };
}

/** True for what may be the id of a contact: a network, and what an account is known by there. */
function isId(id: string): boolean {
  const at = id.indexOf(":");
  const name = id.slice(at + 1);
  if (at < 0 || !networkId.safeParse(id.slice(0, at)).success) return false;
  if (name.startsWith("url:")) return accountSchema.safeParse({ url: name.slice("url:".length) }).success;
  return accountSchema.safeParse({ handle: name.replace(/^@(?:organisation\/)?/, "") }).success;
}
