/** Rows of people in a payload: their meaning is that of the list. */
import type { Account, Capture, Post } from "../../../model/capture";
import { compact } from "../../dom";
import type { Reading } from "../../site";
import { postRef } from "../post";
import { handleOfPage, kindOf, profileUrl } from "../urls";
import type { Item } from "./items";
import { at, digits, type Json } from "./json";
import { askedPost, type Request } from "./request";
import { followsReader, userOf } from "./user";

/** Reads one row. Rows among posts are suggestions and are passed over. */
export function personReader(request: Request, reading: Reading): (item: Item) => void {
  const engage = engagement(request, reading);
  return ({ content }) => {
    const result = at(content, "user_results", "result");
    // a suspended account keeps its row
    if (!engage || !result || /Unavailable/.test(String(result["__typename"]))) return;
    const actor = userOf(result);
    if (actor) engage(actor, result);
    else reading.problems.push({ kind: "no-author", detail: "user" });
  };
}

type Engage = (actor: Account, result: Json) => void;

function engagement(request: Request, reading: Reading): Engage | undefined {
  const { captures, accounts } = reading;
  switch (request.operation) {
    case "reactions": {
      const post = listedPost(request);
      return (actor) => captures.push(compact<Capture>({ type: "reaction", actor, post, reaction: "like" }));
    }
    case "shares": {
      const post = listedPost(request);
      return (actor) => captures.push(compact<Capture>({ type: "share", actor, post }));
    }
    case "followers": {
      const target = followed(request);
      return (actor) => captures.push(compact<Capture>({ type: "follow", actor, target }));
    }
    case "following":
      return (actor, result) =>
        followsReader(result) ? captures.push({ type: "follow", actor }) : accounts.push(actor);
    default:
      return undefined;
  }
}

/** The post whose likes or reposts were asked for. */
function listedPost(request: Request): Post | undefined {
  const ref = askedPost(request);
  return ref && postRef(ref);
}

/** The account whose followers were asked for. */
function followed({ variables, url }: Request): Account | undefined {
  const id = digits(variables["userId"]);
  const handle = kindOf(url) === "followers" ? handleOfPage(url) : undefined;
  if (id === undefined && handle === undefined) return undefined;
  return compact<Account>({ id, handle, url: handle === undefined ? undefined : profileUrl(handle) });
}

/** The account of a profile. */
export function readProfile(body: Json, reading: Reading): void {
  const account = userOf(at(body, "data", "user", "result"));
  if (account) reading.accounts.push(account);
}
