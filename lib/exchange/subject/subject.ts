/**
 * Everything that is held about one person, piece by piece, with where and when each was read or entered: what they may ask
 * for (GDPR Art. 15, UU PDP Art. 7). Pure; what it is made of comes from db/held.ts. Times are ISO 8601 in UTC.
 */
import { feltOf } from "../../model/facts";
import type { Held } from "../../model/held";
import { valuesOf } from "../../model/profile";
import type { Evidence, Identity, Interaction, PostRecord, Quality } from "../../model/records";

/** How a piece came to be held. */
export type How = "structured" | "page" | "inferred" | "entered" | "derived";

/** One thing that is known. */
export interface Piece {
  /** a code, see the words; of the user's own fields, their name */
  is: string;
  value: string | number | boolean | readonly string[];
  how: How;
  /** when it was read, entered or worked out */
  at?: string;
  /** the address it was read on */
  page?: string;
}

/** What belongs together: one account, one comment, one note. */
export interface Entry {
  /** of an account its network, of an engagement its type, of what was done a code */
  is: string;
  /** when it happened */
  at?: string;
  pieces: Piece[];
}

export const sections = [
  "accounts",
  "interactions",
  "outbound",
  "aimed",
  "posts",
  "entered",
  "notes",
  "tasks",
  "opportunities",
  "derived",
  "inbox",
  "suggestions",
  "log",
] as const;
export type Section = (typeof sections)[number];

export interface Subject {
  format: "jalin-subject-file";
  version: 1;
  madeAt: string;
  name: string;
  sections: Record<Section, Entry[]>;
  /** rows that could not be read and name them, as they came */
  unread: { at: string; page: string; row: unknown }[];
  /** what is kept for undoing and names them */
  undo: { at: string; command: string; rows: unknown[] }[];
}

/** The file of a person. `now` in ms UTC. */
export function subjectOf(held: Held, now: number): Subject {
  const posts = new Map(held.about.map((post) => [post.id, post]));
  const engagement = (row: Interaction): Entry => ({
    is: row.type,
    at: iso(row.when),
    pieces: [...interactionPieces(row, posts.get(row.postId ?? "")), ...readingOf(row, held)],
  });
  return {
    format: "jalin-subject-file",
    version: 1,
    madeAt: iso(now),
    name: held.contact.name,
    sections: {
      accounts: held.identities.map((identity) => ({ is: identity.network, pieces: accountPieces(identity) })),
      interactions: held.interactions.map(engagement),
      outbound: held.outbound.map(engagement),
      aimed: held.aimed.map(engagement),
      posts: held.posts.map((post) => ({
        is: "post",
        ...(post.at && { at: iso(post.at.at) }),
        pieces: postPieces(post),
      })),
      entered: enteredEntries(held),
      notes: held.notes.map(({ text, createdAt, editedAt }) => ({
        is: "note",
        at: iso(createdAt),
        pieces: [entered("text", text, editedAt)],
      })),
      tasks: held.tasks.map(({ title, text, dueOn, createdAt, changedAt, doneAt }) => ({
        is: "task",
        at: iso(createdAt),
        pieces: given([
          entered("title", title, changedAt),
          text === undefined ? undefined : entered("text", text, changedAt),
          dueOn === undefined ? undefined : entered("due", dueOn, changedAt),
          doneAt === undefined ? undefined : entered("done", iso(doneAt), doneAt),
        ]),
      })),
      opportunities: held.opportunities.map((row) => ({
        is: "opportunity",
        at: iso(row.createdAt),
        pieces: given([
          entered("title", row.title, row.changedAt),
          entered("stage", row.stageId, row.changedAt),
          row.value && entered("value", `${row.value.minor} ${row.value.currency} (minor units)`, row.changedAt),
          row.probability === undefined ? undefined : entered("probability", row.probability, row.changedAt),
          row.closeOn === undefined ? undefined : entered("closeOn", row.closeOn, row.changedAt),
          row.lostReason === undefined ? undefined : entered("lostReason", row.lostReason, row.changedAt),
        ]),
      })),
      derived: derivedEntries(held),
      inbox: held.inbox.map(({ when, state, asks }) => ({
        is: "inbox",
        at: iso(when),
        pieces: [derived("state", state), derived("asks", JSON.stringify(asks))],
      })),
      suggestions: held.suggestions.map(({ state, score }) => ({
        is: "suggestion",
        pieces: [derived("state", state), derived("score", Math.round(score * 100) / 100)],
      })),
      log: [
        ...held.activity.map(({ at, deed: { is, ...rest } }) => ({
          is,
          at: iso(at),
          pieces: Object.entries(rest).map(([key, value]) => entered(key, plain(value), at)),
        })),
        ...held.runs.map(({ at, rule }) => ({ is: "rule", at: iso(at), pieces: [entered("rule", rule, at)] })),
      ],
    },
    unread: held.unread.map(({ at, ...row }) => ({ at: iso(at), ...row })),
    undo: held.undo.map(({ at, ...step }) => ({ at: iso(at), ...step })),
  };
}

const qualities: Record<Quality, How> = { 1: "inferred", 2: "page", 3: "structured" };

/** What was read, with its stamp; of what carries none, since when it is known. */
function read(
  is: string,
  value: Piece["value"] | undefined,
  ev: Evidence,
  { at, page }: { at: number; page?: string | undefined },
): Piece[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  const [quality = 2, seenAt = at, seenOn = page] = ev[is] ?? [];
  return [{ is, value, how: qualities[quality], at: iso(seenAt), ...(seenOn !== undefined && { page: seenOn }) }];
}

const accountFields = ["name", "handle", "url", "headline", "avatar", "links", "verified", "followers"] as const;

function accountPieces(identity: Identity): Piece[] {
  const { ev, firstSeen, lastSeen, native, handles, handle, organisation } = identity;
  const others = handles.filter((each) => each !== handle?.toLowerCase());
  return [
    ...read("native", native, ev, { at: firstSeen }),
    ...accountFields.flatMap((field) => read(field, identity[field], ev, { at: firstSeen })),
    ...read("handles", others, ev, { at: firstSeen }),
    ...read("organisation", organisation, ev, { at: firstSeen }),
    derived("firstSeen", iso(firstSeen)),
    derived("lastSeen", iso(lastSeen)),
  ];
}

function interactionPieces(row: Interaction, post: PostRecord | undefined): Piece[] {
  const { ev, page, firstSeen: at } = row;
  const where = { at, page };
  return [
    ...read("text", row.text, ev, where),
    ...read("reaction", row.reaction, ev, where),
    ...read("url", row.url, ev, where),
    ...read("native", row.native, ev, where),
    ...read("postId", post?.url ?? row.postId, ev, where),
    ...(post?.text === undefined ? [] : read("postText", post.text, { postText: post.ev.text ?? [2, at] }, where)),
    ...read("parent", row.parent, ev, where),
    ...read("targetId", row.targetId, ev, where),
    ...read("at", row.at && `${iso(row.at.at)}${row.at.words === undefined ? "" : ` (${row.at.words})`}`, ev, where),
    derived("firstSeen", iso(at)),
    derived("lastSeen", iso(row.lastSeen)),
  ];
}

function postPieces(post: PostRecord): Piece[] {
  const { ev } = post;
  const at = Math.max(0, ...Object.values(ev).map(([, seenAt]) => seenAt));
  return (["text", "url", "native", "comments", "reactions", "shares", "quotes", "views"] as const).flatMap((field) =>
    read(field, post[field], ev, { at }),
  );
}

/** What was worked out of a text. */
function readingOf({ id }: Interaction, { facts }: Held): Piece[] {
  const fact = facts.find((each) => each.id === id);
  if (!fact) return [];
  const feeling = feltOf(fact);
  return given([
    fact.language === undefined ? undefined : derived("language", fact.language),
    feeling === undefined
      ? undefined
      : fact.byHand
        ? entered("feeling", feeling, fact.correctedAt ?? 0)
        : derived("feeling", feeling),
    fact.intents && fact.intents.length > 0 ? derived("intents", fact.intents) : undefined,
  ]);
}

function enteredEntries({ profiles, fields, identities }: Held): Entry[] {
  const labels = new Map(fields.map(({ id, label }) => [id, label]));
  return profiles.map((profile) => ({
    is: identities.find(({ id }) => id === profile.identityId)?.network ?? "hand",
    pieces: [...valuesOf(profile)].flatMap(([name, value]): Piece[] => {
      const [kind = name] = name.split(" ", 1);
      const rest = name.slice(kind.length + 1);
      if (kind === "tag") return [{ is: "tag", value: rest, how: "entered" }];
      const is = kind === "custom" ? (labels.get(rest) ?? rest) : name;
      const values = Array.isArray(value) ? (value as unknown[]) : [value];
      return values.map((each): Piece => {
        if (typeof each === "object" && each !== null && "value" in each) {
          const { value: said, at } = each as { value: unknown; at?: number };
          return { is, value: plain(said), how: "entered", ...(at !== undefined && { at: iso(at) }) };
        }
        return { is, value: is === "savedAt" ? iso(Number(each)) : plain(each), how: "entered" };
      });
    }),
  }));
}

function derivedEntries({ contact, members, viewers }: Held): Entry[] {
  const pieces = [
    derived("stage", contact.stage),
    derived("first", iso(contact.first)),
    derived("last", iso(contact.last)),
    ...Object.entries(contact.counts).map(([type, count]) => derived(type, count)),
    ...(contact.outbound ? [derived("outboundCount", contact.outbound.count)] : []),
    ...(members.length > 0 ? [derived("members", members)] : []),
    ...viewers.map(({ network, is }) => derived(is, network)),
  ];
  return [{ is: "contact", pieces }];
}

function entered(is: string, value: Piece["value"], at: number): Piece {
  return { is, value, how: "entered", at: iso(at) };
}

function derived(is: string, value: Piece["value"]): Piece {
  return { is, value, how: "derived" };
}

function given(pieces: readonly (Piece | undefined)[]): Piece[] {
  return pieces.filter((piece) => piece !== undefined);
}

function plain(value: unknown): Piece["value"] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value) ?? "";
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
