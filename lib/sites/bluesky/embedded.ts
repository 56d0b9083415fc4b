/** What the server writes into the page before the client runs: the main post or the profile, nothing of its answers. */
import type { Account, Counts } from "../../model/capture";
import { attempt, compact, isElement, tidyName, tidyText } from "../dom";
import { emptyReading, type ReadContext, type Reading } from "../site";
import { isoMoment } from "../time";
import { didOf, handleOf, mayBeSame, type Place, placeOf, postUrl } from "./addresses";
import { accountFrom } from "./page/account";
import { list, member, record, text } from "./payload/json";
import { tidMoment } from "./tid";

/** Reads the summary for readers without scripts and the JSON-LD beside it. Only right after a load: the client never updates them. */
export function readEmbedded(root: ParentNode, url: URL, { now }: ReadContext): Reading {
  const reading = emptyReading();
  const place = placeOf(url.pathname);
  if (!place?.who || place.rest !== "" || !isOf(root, place)) return reading;
  attempt(reading, () => readSummary(root, place, now, reading));
  if (place.rkey !== undefined) attempt(reading, () => readLinkedData(root, place, now, reading));
  return reading;
}

/** False where the page was written for another address. */
function isOf(root: ParentNode, { rkey }: Place): boolean {
  const canonical = root.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const place =
    canonical?.startsWith("http") && URL.canParse(canonical) ? placeOf(new URL(canonical).pathname) : undefined;
  return place === undefined || place.rkey === rkey;
}

function readSummary(root: ParentNode, place: Place, now: number, reading: Reading): void {
  const summary = summaryIn(root);
  const field = (id: string) => summary?.querySelector(`#bsky_${id}`)?.textContent ?? undefined;
  const who = { id: didOf(field("did")), handle: handleOf(field("handle")) };
  if ((who.id === undefined && who.handle === undefined) || !place.who || !mayBeSame(who, place.who)) return;
  const name = tidyName(field("display_name"));
  const headline = place.rkey === undefined ? tidyText(field("profile_description") ?? "").slice(0, 5000) : "";
  const account = accountFrom(who, { name, headline: headline === "" ? undefined : headline });
  if (place.rkey === undefined) reading.accounts.push(account);
  else pushPost(account, place.rkey, field("post_text"), now, reading);
}

function pushPost(
  author: Account,
  id: string,
  words: string | undefined,
  now: number,
  reading: Reading,
  counts?: Counts,
): void {
  const plain = words === undefined ? "" : tidyText(words.slice(0, 30_000));
  reading.posts.push(
    compact({
      id,
      author,
      url: postUrl(author, id),
      text: plain === "" ? undefined : plain,
      at: tidMoment(id, now),
      counts,
    }),
  );
}

/** Where scripts run, what stands in `noscript` is mere text. */
function summaryIn(root: ParentNode): ParentNode | undefined {
  for (const element of root.querySelectorAll("noscript")) {
    if (element.querySelector("#bsky_handle")) return element;
    if (!element.textContent.includes("bsky_handle")) continue;
    // a document of its own: nothing in it is fetched, run or seen by the page
    const apart = element.ownerDocument.implementation.createHTMLDocument("");
    apart.body.innerHTML = element.textContent;
    return apart;
  }
  return undefined;
}

const countNames: Record<string, keyof Counts> = { LikeAction: "reactions", CommentAction: "comments" };

function readLinkedData(root: ParentNode, place: Place, now: number, reading: Reading): void {
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    const data = record(parseLoose(script.textContent));
    if (data?.["@type"] !== "DiscussionForumPosting" || !isElement(script)) continue;
    const person = record(data.author);
    const handle = handleOf(text(person?.alternateName)?.replace(/^@/, ""));
    if (handle === undefined || !place.who || place.rkey === undefined || !mayBeSame({ handle }, place.who)) continue;
    const author = accountFrom({ handle }, { name: tidyName(text(person?.name)) });
    pushPost(author, place.rkey, undefined, now, reading, countsIn(data));
    const at = isoMoment(text(data.datePublished));
    const post = reading.posts.at(-1);
    if (post && !post.at && at) post.at = at;
  }
}

/** Shares and quotes are one number there, so that one is left alone. */
function countsIn(data: Record<string, unknown>): Counts | undefined {
  const counts: Counts = {};
  for (const each of list(data.interactionStatistic)) {
    const name = countNames[text(member(each, "interactionType"))?.replace(/^.*\//, "") ?? ""];
    const value = member(each, "userInteractionCount");
    if (name && typeof value === "number" && Number.isSafeInteger(value) && value >= 0) counts[name] = value;
  }
  return Object.keys(counts).length > 0 ? counts : undefined;
}

/** The server puts line breaks of a post into its JSON as they are, which is not allowed there. */
function parseLoose(json: string): unknown {
  try {
    return JSON.parse(json.replace(/"(?:[^"\\]|\\.)*"/gs, (string) => string.replace(/[\n\r\t]/g, " ")));
  } catch {
    return undefined;
  }
}
