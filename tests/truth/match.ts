/** Which capture answers which label. */
import type { Capture } from "../../lib/model/capture";
import { isItem } from "../../lib/model/engagement";
import { compareFields, sameText, sameType } from "./fields";
import { collapse, nativeCore, sameHandle, sameId } from "./ids";
import type { Label } from "./label";

export interface Pair {
  label: Label;
  capture: Capture;
}

/** `mistyped` pairs share their native id and not their type: neither of the two counts as matched. */
export interface Matching {
  matched: Pair[];
  mistyped: Pair[];
  missed: Label[];
  extra: Capture[];
}

/**
 * Matches by type and native id where the label has one, else by actor and text, or actor and post for acts. One
 * capture answers one label.
 */
export function matchCaptures(network: string, labels: readonly Label[], captures: readonly Capture[]): Matching {
  const free = new Set(captures);
  let open = [...labels];

  const pairUp = (fits: (label: Label, capture: Capture) => boolean): Pair[] => {
    const pairs: Pair[] = [];
    open = open.filter((label) => {
      const capture = closest(
        network,
        label,
        [...free].filter((candidate) => fits(label, candidate)),
      );
      if (capture === undefined) return true;
      free.delete(capture);
      pairs.push({ label, capture });
      return false;
    });
    return pairs;
  };

  const matched = [
    ...pairUp((label, capture) => sameType(label, capture) && sameItem(network, label, capture)),
    ...pairUp((label, capture) => sameType(label, capture) && sameAct(network, label, capture)),
  ];
  const mistyped = pairUp((label, capture) => sameItem(network, label, capture));
  return { matched, mistyped, missed: open, extra: [...free] };
}

/** Of several captures that fit, the one that differs least: two labels may share actor and text. */
function closest(network: string, label: Label, candidates: Capture[]): Capture | undefined {
  if (candidates.length < 2) return candidates[0];
  const errors = candidates.map((capture) => compareFields(network, label, capture, undefined).wrong.length);
  return candidates[errors.indexOf(Math.min(...errors))];
}

function idsOf(label: Label): string[] {
  return [label.id, label.code, ...(label.altIds ?? []), ...(label.aliases ?? [])].filter((id) => id != null);
}

function sameItem(network: string, label: Label, capture: Capture): boolean {
  return capture.id !== undefined && idsOf(label).some((id) => sameId(network, id, capture.id));
}

function sameAct(network: string, label: Label, capture: Capture): boolean {
  const item = isItem(label.type);
  if (label.id != null && (item || capture.id !== undefined)) return false;
  if (!sameActor(network, label, capture)) return false;
  if (item) return label.text == null || sameText(label, capture);
  return label.post == null || sameId(network, label.post, capture.post?.id);
}

function sameActor(network: string, label: Label, { actor }: Capture): boolean {
  if (sameId(network, label.actor?.id, actor.id)) return true;
  if (sameHandle(network, label.actor?.handle, actor.handle)) return true;
  const name = collapse(label.actor?.name);
  return name !== "" && name === collapse(actor.name);
}

/** Shortest id or handle that a sentence can name by itself; shorter ones need a "#" or "@" before them. */
const telling = 4;

/** True when one of the sentences names one of the ids or handles as a word of its own. */
export function namedIn(sentences: readonly string[], network: string, names: readonly (string | null | undefined)[]) {
  const words = names.filter((name) => !!name).flatMap((name) => [name as string, nativeCore(network, name as string)]);
  return words.some((word) => {
    const mark = word.length < telling ? "[#@]" : "(?<![\\w.-])";
    const exact = new RegExp(`${mark}${word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?![\\w-]|\\.\\w)`, "iu");
    return sentences.some((sentence) => exact.test(sentence));
  });
}

/** True when the labeller calls this label optional. */
export function isOptional(network: string, label: Label, ambiguous: readonly string[]): boolean {
  return namedIn(ambiguous, network, [...idsOf(label), label.actor?.handle]);
}

/** True when the labeller says that this capture may be there or not. */
export function isExcused(network: string, { id, actor }: Capture, ambiguous: readonly string[]): boolean {
  return namedIn(ambiguous, network, [id, actor.handle, actor.id]);
}
