/** Duplicates of one engagement as one capture, the way the database would hold it. */
import type { Capture } from "../../lib/model/capture";
import { isItem } from "../../lib/model/engagement";
import { nativeCore } from "./ids";

/**
 * One capture per native id, or per actor, post and type for acts. A field that is missing or weak in one is taken from
 * the other; of two equally good ones the first reading's stands, as richer sources are read first.
 */
export function joinDuplicates(network: string, captures: readonly Capture[]): Capture[] {
  const known = new Map<string, Capture>();
  for (const capture of captures) {
    const key = keyOf(network, capture);
    const before = known.get(key);
    known.set(key, before ? join(before, capture) : capture);
  }
  return [...known.values()];
}

function join(first: Capture, later: Capture): Capture {
  const weak = (first.weak ?? []).filter((field) => later[field] !== undefined);
  const better = Object.fromEntries(
    weak.filter((field) => !later.weak?.includes(field)).map((field) => [field, later[field]]),
  );
  return { ...later, ...first, actor: { ...later.actor, ...first.actor }, ...better };
}

function keyOf(network: string, capture: Capture): string {
  const { type, id, actor, post, target, text } = capture;
  const item = isItem(type);
  if (item && id !== undefined) return nativeCore(network, id);
  const who = (actor.id ?? actor.handle ?? actor.url ?? "").toLowerCase();
  const object = post?.id ?? target?.id ?? target?.handle ?? id;
  return JSON.stringify([item ? "item" : type, who, object, item ? text : undefined]);
}
