/** Rows of people in a payload: their meaning is that of the list. */
import type { Account } from "../../../model/capture";
import type { Reading } from "../../site";
import { accountOf, type Act, actBy, postRef } from "../post";
import { at, idAt, textAt } from "./json";
import { askedPost, type Operation, type Request } from "./request";
import { userOf } from "./user";

const acts: Partial<Record<Operation, Act>> = {
  shares: "share",
  reactions: "reaction",
  followers: "follow",
  following: "follow",
};

/** Reads one row. Rows among posts are suggestions and are passed over. */
export function readPerson(content: unknown, request: Request, { captures, accounts, problems }: Reading): void {
  const type = acts[request.operation];
  const result = at(content, "user_results.result");
  // a suspended account keeps its row
  if (!type || !result || textAt(result, "__typename") === "UserUnavailable") return;
  const actor = userOf(result);
  const ref = askedPost(request);
  if (!actor) problems.push({ kind: "no-author", detail: "user" });
  else if (request.operation === "following" && !followsReader(result)) accounts.push(actor);
  else {
    const target = request.operation === "followers" ? followed(request) : undefined;
    captures.push(actBy(actor, type, { post: ref && postRef(ref), target }));
  }
}

/** The account whose followers were asked for. */
function followed({ variables, url: { pathname } }: Request): Account | undefined {
  const [, handle] = /^\/(\w+)\/\w*follow/.exec(pathname) ?? [];
  return handle ? accountOf(handle, { id: idAt(variables, "userId") }) : undefined;
}

/** True when the account follows the person whose session it is. */
function followsReader(result: unknown): boolean {
  return at(result, "relationship_perspectives.followed_by") === true || at(result, "legacy.followed_by") === true;
}
