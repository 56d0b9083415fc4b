/**
 * What the older pages fetch and embed: a flat list of entities that name one another. They are known by their keys, as
 * their types are renamed now and then.
 */
import type { Account, Capture, Post } from "../../../model/capture";
import { attempt, compact, httpUrl, tidyName, tidyText } from "../../dom";
import type { ReadContext, Reading } from "../../site";
import { accountOfHref, commentAt, commentUrl, isGroup, postAt } from "../addresses";
import { commentIn, idMoment, memberOfToken, type PostRef, postIn, tokenIn } from "../urn";
import { at, count, type Json, objectsIn, record, text, words } from "./json";

/** The kinds of reaction by their names in a payload. */
const reactions: Readonly<Record<string, string>> = {
  LIKE: "like",
  PRAISE: "celebrate",
  APPRECIATION: "support",
  EMPATHY: "love",
  INTEREST: "insightful",
  ENTERTAINMENT: "funny",
};

/** Reads all entities of a payload. `asked`: the post that the request named, where it did. */
export function readEntities(
  payload: unknown,
  asked: PostRef | undefined,
  reading: Reading,
  url: URL,
  { now, closed }: ReadContext,
): void {
  if (!closed && isGroup(url)) return;
  const entities = objectsIn(payload);
  const parents = parentsIn(entities);
  const totals = new Map<string, Json>();
  for (const entity of entities) {
    const owner = text(entity["entityUrn"]);
    if (owner?.includes("ocialActivityCounts") && !commentIn(owner)) totals.set(postIn(owner)?.id ?? "", entity);
  }
  const posts = new Map<string, Post>();
  for (const entity of entities)
    attempt(reading, () => {
      const names = [entity["entityUrn"], entity["urn"], at(entity, "metadata", "backendUrn")].flatMap(
        (name) => text(name) ?? [],
      );
      // the schema that comes with them has the keys of entities, and no names
      if (names.length === 0 || (!closed && names.some((name) => name.includes("groupPost")))) return;
      if (record(entity["commenter"])) readComment(entity, parents, posts, reading, now);
      else if (entity["reactionType"] !== undefined && record(entity["reactorLockup"]))
        readReaction(entity, asked, reading);
      else if (record(entity["actor"]) && (entity["resharedUpdate"] || entity["*resharedUpdate"]))
        readReshare(entity, asked, reading, now);
    });
  const aliases = aliasesIn(entities, posts);
  for (const capture of reading.captures) {
    const ref = aliases.get(capture.post?.id ?? "");
    if (ref) capture.post = postAt(ref);
  }
  for (const [id, post] of posts) {
    if (aliases.has(id)) continue;
    const total = totals.get(id);
    const counts = compact({
      comments: count(total?.["numComments"]),
      reactions: count(total?.["numLikes"]),
      shares: count(total?.["numShares"]),
    });
    reading.posts.push(Object.keys(counts).length > 0 ? { ...post, counts } : post);
  }
}

/** The numbers that one post has besides the one its comments name it by, where an update lists them. */
function aliasesIn(entities: readonly Json[], commented: ReadonlyMap<string, Post>): Map<string, PostRef> {
  const aliases = new Map<string, PostRef>();
  for (const { metadata, updateMetadata } of entities) {
    const names = ["backendUrn", "urn", "shareUrn"].map((key) => text(at(metadata ?? updateMetadata, key)));
    const refs = names.map(postIn).filter((ref) => ref !== undefined);
    const first = refs.find(({ id }) => commented.has(id)) ?? refs[0];
    for (const { id } of refs) if (first && id !== first.id) aliases.set(id, first);
  }
  return aliases;
}

/** Which comment lists which others below it, by number. */
function parentsIn(entities: readonly Json[]): Map<string, string> {
  const parents = new Map<string, string>();
  for (const entity of entities) {
    const parent = commentIn(text(entity["threadUrn"]))?.id;
    const listed = at(entity, "comments", "*elements");
    if (parent && Array.isArray(listed))
      for (const name of listed) {
        const id = commentIn(text(name))?.id;
        if (id && id !== parent) parents.set(id, parent);
      }
  }
  return parents;
}

function readComment(
  entity: Json,
  parents: ReadonlyMap<string, string>,
  posts: Map<string, Post>,
  reading: Reading,
  now: number,
): void {
  const ref = commentIn(text(entity["entityUrn"])) ?? commentIn(text(entity["urn"]));
  if (!ref) return void reading.problems.push({ kind: "no-id", detail: "comment" });
  const commenter = record(entity["commenter"]);
  const actor = accountIn(commenter);
  const { id, post } = ref;
  const known = posts.get(post.id) ?? compact<Post>({ ...postAt(post), at: idMoment(post.id, now) });
  posts.set(post.id, actor && commenter?.["author"] === true ? { ...known, author: actor } : known);
  if (!actor) return void reading.problems.push({ kind: "no-author", detail: "comment" });
  const linked = commentAt(text(entity["permalink"]) ?? "");
  const parent = (linked?.id === id ? linked.parent : undefined) ?? parents.get(id);
  const said = tidyText((words(entity["commentary"]) ?? "").slice(0, 30_000));
  const created = count(entity["createdAt"]);
  reading.captures.push(
    compact<Capture>({
      type: parent ? "reply" : "comment",
      id,
      actor,
      post: postAt(post),
      parent,
      text: said || undefined,
      at: created && created < 1e13 ? { at: created, precision: "ms" } : idMoment(id, now),
      url: commentUrl({ ...ref, parent }),
    }),
  );
}

function readReaction(entity: Json, asked: PostRef | undefined, reading: Reading): void {
  const lockup = record(entity["reactorLockup"]);
  const actor = accountIn({ ...lockup, urn: entity["actorUrn"] });
  if (!actor) return void reading.problems.push({ kind: "no-author", detail: "reaction" });
  const owner = text(entity["entityUrn"]);
  const comment = commentIn(owner);
  const ref = comment?.post ?? postIn(owner) ?? asked;
  reading.captures.push(
    compact<Capture>({
      type: "reaction",
      actor,
      post: ref && postAt(ref),
      parent: comment?.id,
      reaction: reactions[text(entity["reactionType"]) ?? ""],
    }),
  );
}

/** A post that holds another: with words of its own a quote, without a share. */
function readReshare(entity: Json, asked: PostRef | undefined, reading: Reading, now: number): void {
  const ref = postIn(text(at(entity, "metadata", "backendUrn"))) ?? postIn(text(entity["entityUrn"]));
  const held = entity["resharedUpdate"] ?? entity["*resharedUpdate"];
  const original =
    postIn(text(held) ?? text(at(held, "metadata", "backendUrn")) ?? text(at(held, "entityUrn"))) ?? asked;
  const actor = accountIn(record(entity["actor"]));
  if (!ref || !actor) return void reading.problems.push({ kind: ref ? "no-author" : "no-id", detail: "share" });
  const said = tidyText((words(entity["commentary"]) ?? "").slice(0, 30_000));
  reading.captures.push(
    compact<Capture>({
      type: said ? "quote" : "share",
      id: ref.id,
      actor,
      post: original && postAt(original),
      text: said || undefined,
      at: idMoment(ref.id, now),
      url: postAt(ref).url,
    }),
  );
}

/** A commenter, a reactor's line, or the actor of a post. */
function accountIn(person: Json | undefined): Account | undefined {
  const address = text(person?.["navigationUrl"]) ?? text(at(person, "navigationContext", "actionTarget"));
  const account = accountOfHref(address);
  const names = ["urn", "backendUrn", "commenterProfileId"].map((key) => text(person?.[key]));
  const member = names.map((name) => /^urn:li:member:(\d+)$/.exec(name ?? "")?.[1]).find(Boolean);
  const token = names.map(tokenIn).find(Boolean);
  const company = /company:(\d+)$/.exec(
    text(at(person, "actor", "*companyUrn")) ??
      text(at(person, "actor", "companyUrn")) ??
      names.find((name) => name?.includes("ompany")) ??
      "",
  )?.[1];
  const id = company ? `urn:li:company:${company}` : (member ?? (token && memberOfToken(token)));
  const name = tidyName(words(person?.["title"]) ?? words(person?.["name"]));
  if ((!account && id === undefined) || name === undefined) return undefined;
  return compact<Account>({
    ...account,
    id: id ?? account?.id,
    url: account?.url,
    name,
    headline: tidyText(words(person?.["subtitle"]) ?? words(person?.["description"]) ?? "").slice(0, 5000) || undefined,
    avatar: avatarIn(person?.["image"]),
  });
}

function avatarIn(image: unknown): string | undefined {
  for (const picture of objectsIn(image)) {
    const base = text(picture["rootUrl"]);
    const sizes = picture["artifacts"];
    const last = Array.isArray(sizes) ? text(at(sizes[0], "fileIdentifyingUrlPathSegment")) : undefined;
    if (base !== undefined && last !== undefined) return httpUrl(base + last);
  }
  return undefined;
}
