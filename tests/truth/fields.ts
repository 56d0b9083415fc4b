/** Field by field: is what was captured what the label says? */
import type { Capture } from "../../lib/model/capture";
import { collapse, comparableUrl, sameHandle, sameId } from "./ids";
import type { Label } from "./label";
import { timeAgrees } from "./time";

export const fields = ["handle", "id", "name", "url", "text", "at", "parent", "reaction", "post", "type"] as const;
export type Field = (typeof fields)[number];

export interface Difference {
  field: Field;
  labelled: string;
  captured: string;
}

/** What a field of the label and of the capture says, and whether they agree; undefined where the label lacks it. */
type Verdict = { right: boolean; labelled: unknown; captured: unknown } | undefined;

/** Compares every field the label has. `capturedAt`: ms since 1970 UTC, if it is known. */
export function compareFields(
  network: string,
  label: Label,
  capture: Capture,
  capturedAt: number | undefined,
): { right: Field[]; wrong: Difference[] } {
  const verdicts: Record<Field, Verdict> = {
    handle: judge(label.actor?.handle, capture.actor.handle, (a, b) => sameHandle(network, a, b)),
    id: judge(label.actor?.id, capture.actor.id, (a, b) => sameId(network, a, b)),
    name: judge(label.actor?.name, capture.actor.name, (a, b) => collapse(a) === collapse(b)),
    url: judge(label.actor?.url, capture.actor.url, (a, b) => comparableUrl(a) === comparableUrl(b)),
    text: label.text == null ? undefined : textVerdict(label, capture),
    at: timeVerdict(label, capture, capturedAt),
    parent: judge(label.parent, capture.parent, (a, b) => sameId(network, a, b)),
    reaction: judge(label.reaction, capture.reaction, (a, b) => sameReaction(label, a, b)),
    post: judge(label.post, capture.post?.id, (a, b) => sameId(network, a, b)),
    type: { right: sameType(label, capture), labelled: label.type, captured: capture.type },
  };
  const right: Field[] = [];
  const wrong: Difference[] = [];
  for (const field of fields) {
    const verdict = verdicts[field];
    if (verdict?.right) right.push(field);
    else if (verdict) wrong.push({ field, labelled: String(verdict.labelled), captured: String(verdict.captured) });
  }
  return { right, wrong };
}

function judge(
  labelled: string | null | undefined,
  captured: string | undefined,
  same: (labelled: string, captured: string) => boolean,
): Verdict {
  if (labelled == null) return undefined;
  return { right: captured !== undefined && same(labelled, captured), labelled, captured };
}

function textVerdict(label: Label, capture: Capture): Verdict {
  return { right: sameText(label, capture), labelled: collapse(label.text), captured: collapse(capture.text) };
}

/** True when the capture's text is one of the label's, whitespace aside. */
export function sameText(label: Label, capture: Capture): boolean {
  const text = collapse(capture.text);
  return [label.text, ...(label.textAlt ?? [])].some((labelled) => collapse(labelled) === text);
}

/** True when the capture has the label's type or one that is equally right. */
export function sameType(label: Label, capture: Capture): boolean {
  return capture.type === label.type || (label.typeAlt ?? []).includes(capture.type);
}

function sameReaction(label: Label, labelled: string, captured: string): boolean {
  return [labelled, ...(label.reactionAlt ?? [])].some((word) => word.toLowerCase() === captured.toLowerCase());
}

function timeVerdict(label: Label, capture: Capture, capturedAt: number | undefined): Verdict {
  const right = timeAgrees(label, capture.at?.at, capturedAt);
  if (right === undefined) return undefined;
  const captured = capture.at && `${new Date(capture.at.at).toISOString()} (${capture.at.precision})`;
  return { right, labelled: label.at ?? label.atShown, captured };
}
