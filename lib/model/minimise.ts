/**
 * What of a batch is kept at all, by what the user chose. Plain code without zod: the page applies it before anything
 * leaves the page, the worker once more before anything is stored.
 */
import type { Account, Capture, NetworkId, Post, Sighting } from "./capture";
import type { InteractionType } from "./engagement";

/** What is not to be kept. Whatever is absent leaves nothing out. */
export interface Keeping {
  /** kinds of engagement of this network */
  skip?: readonly InteractionType[] | undefined;
  /** longest text of a comment or post, in UTF-16 units; 0: no text at all */
  textLength?: number | undefined;
  /** addresses of profile pictures are left out */
  noAvatars?: boolean | undefined;
}

/** The settings as far as they say it; read by the page as they are stored, hence of any shape. */
interface Said {
  minimise?: { textLength?: number; avatars?: boolean };
  sites?: Record<string, { skip?: readonly InteractionType[] }>;
}

/** What settings say of a network. Settings of a shape that is not understood leave nothing out: the worker knows better. */
export function keepingOf(settings: unknown, network: NetworkId): Keeping {
  const { minimise, sites } = (typeof settings === "object" && settings !== null ? settings : {}) as Said;
  const skip = sites?.[network]?.skip;
  return {
    skip: Array.isArray(skip) ? skip : undefined,
    textLength: typeof minimise?.textLength === "number" ? minimise.textLength : undefined,
    noAvatars: minimise?.avatars === false,
  };
}

/** The rows as they are kept. */
export function minimised(rows: readonly Sighting[], keeping: Keeping): Sighting[] {
  const { skip = [], textLength, noAvatars } = keeping;
  if (skip.length === 0 && textLength === undefined && !noAvatars) return [...rows];
  const kept = rows.filter((row) => row.is !== "capture" || !skip.includes(row.value.type));
  return kept.map((row): Sighting => {
    switch (row.is) {
      case "account":
        return { ...row, value: minimisedAccount(row.value, keeping) };
      case "post":
        return { ...row, value: post(row.value, keeping) };
      case "capture":
        return { ...row, value: capture(row.value, keeping) };
    }
  });
}

/** The account as it is kept. */
export function minimisedAccount(value: Account, { noAvatars }: Keeping): Account {
  if (!noAvatars || value.avatar === undefined) return value;
  const { avatar: _avatar, ...rest } = value;
  return rest;
}

function post(value: Post, keeping: Keeping): Post {
  const { text, isCut } = shortened(value.text, keeping);
  const { text: _text, ...rest } = value;
  return {
    ...(isCut ? rest : value),
    ...(isCut && text !== undefined && { text }),
    ...(value.author && { author: minimisedAccount(value.author, keeping) }),
  };
}

function capture(value: Capture, keeping: Keeping): Capture {
  const { text, isCut } = shortened(value.text, keeping);
  const { text: _text, ...rest } = value;
  return {
    ...(isCut ? rest : value),
    ...(isCut && text !== undefined && { text, weak: [...new Set([...(value.weak ?? []), "text" as const])] }),
    actor: minimisedAccount(value.actor, keeping),
    ...(value.target && { target: minimisedAccount(value.target, keeping) }),
    ...(value.post && { post: post(value.post, keeping) }),
  };
}

/** Cut, never inside a character. */
function shortened(text: string | undefined, { textLength }: Keeping): { text: string | undefined; isCut: boolean } {
  if (text === undefined || textLength === undefined || text.length <= textLength) return { text, isCut: false };
  const start = text.slice(0, textLength).replace(/[\ud800-\udbff]$/, "");
  return { text: start === "" ? undefined : start, isCut: true };
}
