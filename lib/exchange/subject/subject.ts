/**
 * Everything that is held about one person, piece by piece, with where and when each was read or entered: what they may ask
 * for (GDPR Art. 15, UU PDP Art. 7). Pure; what it is made of comes from db/held.ts. Times are ISO 8601 in UTC.
 */
import { feltOf } from "../../model/facts";
import { heatNow } from "../../model/heat";
import type { Held } from "../../model/held";
import { decimalOf } from "../../model/money";
import type { Opportunity } from "../../model/opportunity";
import { valuesOf } from "../../model/profile";
import type { Evidence, Identity, Interaction, PostRecord, Quality, Stamp } from "../../model/records";
import type { Task } from "../../model/task";

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

/** What an entry is that is neither an account, an engagement nor a deed. */
export type EntryKind = "post" | "hand" | "note" | "task" | "opportunity" | "contact" | "inbox" | "suggestion" | "rule";

/** What belongs together: one account, one comment, one note. */
export interface Entry {
  /** of an account its network, of an engagement its type, of what was done a code, see {@link EntryKind} */
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
      tasks: held.tasks.map((task) => ({ is: "task", at: iso(task.createdAt), pieces: taskPieces(task) })),
      opportunities: held.opportunities.map((row) => ({
        is: "opportunity",
        at: iso(row.createdAt),
        pieces: opportunityPieces(row, held),
      })),
      derived: derivedEntries(held, now),
      inbox: held.inbox.map(({ when, state, asks, byHand, snoozedUntil, answeredAt }) => ({
        is: "inbox",
        at: iso(when),
        pieces: given([
          { is: "state", value: state, how: byHand ? "entered" : "derived" },
          derived("asks", asks),
          snoozedUntil === undefined ? undefined : derived("until", iso(snoozedUntil)),
          answeredAt === undefined ? undefined : derived("answeredAt", iso(answeredAt)),
        ]),
      })),
      suggestions: held.suggestions.map(({ state, score }) => ({
        is: "suggestion",
        pieces: [derived("state", state), derived("score", Math.round(score * 100) / 100)],
      })),
      log: [
        ...held.activity.map(({ at, deed: { is, ...rest } }) => ({
          is,
          at: iso(at),
          pieces: Object.entries(rest).map(([key, value]) =>
            entered(key, key === "until" ? iso(Number(value)) : plain(value), at),
          ),
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
  // the id and the address are of every reading
  const [, at, page] = Object.values(ev).reduce<Stamp>((last, stamp) => (stamp[1] > last[1] ? stamp : last), [1, 0]);
  return (["text", "url", "native", "comments", "reactions", "shares", "quotes", "views"] as const).flatMap((field) =>
    read(field, post[field], ev, { at, page }),
  );
}

function taskPieces({ changedAt: at, ...task }: Task): Piece[] {
  const { title, text, dueOn, dueMinute, reminder, snoozedUntil, repeat, doneAt } = task;
  return given([
    entered("title", title, at),
    text === undefined ? undefined : entered("text", text, at),
    dueOn === undefined
      ? undefined
      : entered("due", dueMinute === undefined ? dueOn : `${dueOn} ${clock(dueMinute)}`, at),
    reminder === undefined ? undefined : entered("reminder", iso(reminder), at),
    snoozedUntil === undefined ? undefined : entered("until", iso(snoozedUntil), at),
    ...(repeat
      ? [
          entered("repeatEvery", repeat.every, at),
          entered("repeatUnit", repeat.unit, at),
          entered("repeatFrom", repeat.from, at),
        ]
      : []),
    doneAt === undefined ? undefined : entered("done", iso(doneAt), doneAt),
  ]);
}

/** Minutes of a day as `14:05`. */
function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function opportunityPieces({ changedAt: at, ...row }: Opportunity, { organisations, pipeline }: Held): Piece[] {
  const { title, companyId, stageId, value, probability, closeOn, closedAt, lostReason } = row;
  return given([
    entered("title", title, at),
    companyId === undefined ? undefined : entered("company", organisations[companyId] ?? companyId, at),
    entered("stage", pipeline[stageId] ?? stageId, at),
    value && entered("value", `${decimalOf(value)} ${value.currency}`, at),
    probability === undefined ? undefined : entered("probability", probability, at),
    closeOn === undefined ? undefined : entered("closeOn", closeOn, at),
    closedAt === undefined ? undefined : entered("closedAt", iso(closedAt), closedAt),
    lostReason === undefined ? undefined : entered("lostReason", lostReason, at),
  ]);
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

function enteredEntries({ profiles, fields, identities, organisations }: Held): Entry[] {
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
          const name = kind === "companyId" ? organisations[String(said)] : undefined;
          return { is, value: name ?? plain(said), how: "entered", ...(at !== undefined && { at: iso(at) }) };
        }
        return { is, value: is === "savedAt" ? iso(Number(each)) : plain(each), how: "entered" };
      });
    }),
  }));
}

function derivedEntries({ contact, members, viewers, halfLifeDays }: Held, now: number): Entry[] {
  const pieces = [
    derived("stage", contact.stage),
    derived("heat", Math.round(heatNow(contact.heat, now, halfLifeDays) * 10) / 10),
    ...(contact.riskAt === undefined ? [] : [derived("riskAt", iso(contact.riskAt))]),
    ...(contact.backAt === undefined ? [] : [derived("backAt", iso(contact.backAt))]),
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
