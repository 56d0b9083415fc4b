/** What an item of the inbox stands in: what it answers, what was said after it, and the post all of it is about. */
import { Dexie } from "dexie";
import type { NetworkId } from "../model/capture";
import { itemOf } from "../model/direction";
import type { Fact } from "../model/facts";
import type { Contact, Identity, Interaction, PostRecord } from "../model/records";
import { type Database, db } from "./database";
import { factsOf } from "./feelings";
import { byId, unique } from "./rows";

/** One thing that was said. */
export interface ThreadLine {
  interaction: Interaction;
  /** what it feels like */
  fact?: Fact;
  /** who said it */
  identity?: Identity;
  /** whose account that is; absent for the user's own */
  contact?: Contact;
}

export interface Thread {
  post?: PostRecord;
  postAuthor?: Identity;
  /** the item itself among what was said before and after it, the oldest first */
  lines: ThreadLine[];
}

/** How far a thread is followed upwards. */
const steps = 6;
/** How many are read of what answers one thing, and of a conversation on either side of a message. */
const most = 12;

/** The conversation around an interaction; undefined where that is no more. */
export async function threadOf(id: string, on: Database = db): Promise<Thread | undefined> {
  const item = await on.interactions.get(id);
  if (!item) return undefined;
  const around = item.toReader === undefined ? [...(await above(item, on)), ...(await below(item, on))] : [];
  const beside = item.toReader === undefined ? [] : await besides(item, on);
  const rows = [...byId([...around, ...beside, item]).values()].sort(
    (a, b) => a.when - b.when || (a.id < b.id ? -1 : 1),
  );
  const [post, facts] = await Promise.all([on.posts.get(item.postId ?? ""), factsOf(rows, on)]);
  const identities = byId(await on.identities.bulkGet(unique([...rows.map((row) => row.identityId), post?.authorId])));
  const contacts = byId(await on.contacts.bulkGet(unique([...identities.values()].map((each) => each.contactId))));
  const postAuthor = identities.get(post?.authorId ?? "");
  return {
    ...(post && { post }),
    ...(postAuthor && { postAuthor }),
    lines: rows.map((interaction): ThreadLine => {
      const identity = identities.get(interaction.identityId);
      const contact = contacts.get(identity?.contactId ?? "");
      const fact = facts.get(interaction.id);
      return {
        interaction,
        ...(fact && { fact }),
        ...(identity && { identity }),
        ...(contact && !contact.own && { contact }),
      };
    }),
  };
}

/** What it answers, and what that answers, as far as it was read. */
async function above(item: Interaction, on: Database): Promise<Interaction[]> {
  const found: Interaction[] = [];
  for (let at = item; at.parent !== undefined && found.length < steps;) {
    const next = await on.interactions.get(itemOf(at.network, at.parent));
    if (!next || next.id === item.id || found.some(({ id }) => id === next.id)) break;
    found.push((at = next));
  }
  return found;
}

/** What answers it, and what the user's own accounts answered. */
async function below(item: Interaction, on: Database): Promise<Interaction[]> {
  const [replies, answers] = await Promise.all([
    item.native === undefined ? [] : repliesTo(item.native, item.network, on),
    on.interactions.where("answers").equals(item.id).limit(most).toArray(),
  ]);
  return [...replies, ...answers];
}

function repliesTo(native: string, network: NetworkId, on: Database): PromiseLike<Interaction[]> {
  const replies = on.interactions.where("parent").equals(native);
  return replies
    .filter((row) => row.network === network)
    .limit(most)
    .toArray();
}

/** What was said before and after a message in its conversation. */
async function besides(item: Interaction, on: Database): Promise<Interaction[]> {
  const reader = item.toReader ?? "";
  const between = (from: unknown, to: unknown) =>
    on.interactions.where("[toReader+when]").between([reader, from], [reader, to], true, true);
  const [before, after] = await Promise.all([
    between(Dexie.minKey, item.when).reverse().limit(most).toArray(),
    between(item.when, Dexie.maxKey).limit(most).toArray(),
  ]);
  return [...before, ...after].filter(({ type }) => type === item.type);
}
