/** Handles as they are compared: without what people add where the one they wanted was taken. */
import { latin } from "./letters";
import { nearness } from "./nearness";

/** Additions that are told apart by a sign beside them: "kopi.id", "the_rani". */
const beside = new Set(
  "official real the its im iam id hq tv yt dev app io co com net org us uk me my mr mrs ms dr x xo xx ig fb tw gh eth music art ofc ofcl".split(
    " ",
  ),
);
/** Additions that are long enough to be told apart without one. */
const attached = /^(?:theofficial|official|thereal|itsme|real|its|iam|the)(?=.{5})|(?:official|ofcl|ofc)$/;
/** What a network adds itself so that no two are alike: LinkedIn's "rani-wulandari-8a3b41b2". */
const serial = /-(?=[a-z]*\d)[a-z\d]{6,}$/;

/** Of "rani@sosial.example" what stands before the host. */
function localOf(handle: string): string {
  return latin(handle.replace(/^@/, "").split("@")[0] ?? "");
}

const shortest = 3;
const shortestWhole = 5;

/** The words of a handle, where it sets them apart: "kuasuh_suryadi" gives two. */
export function runsOf(handle: string): string[] {
  return localOf(handle)
    .replace(serial, "")
    .split(/[^\p{L}\p{N}]+/u)
    .map((run) => run.replace(/^\d+|\d+$/g, ""))
    .filter((run) => run !== "");
}

/** A handle without signs and case, digits and all: "@Rani_W.92" and "raniw92" are one. */
export function plainHandle(handle: string): string {
  return localOf(handle)
    .replace(serial, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * What the handles of one person have in common: without signs, digits around it and additions such as "official" or
 * ".id". Undefined where that leaves too little to tell anybody by.
 */
export function coreOf(handle: string): string | undefined {
  const runs = runsOf(handle);
  const own = runs.filter((run) => !beside.has(run)).join("");
  const core = own.replace(attached, "");
  const best = [core, own, runs.join("")].find((each) => each.length >= shortest);
  // "ba1978": without the digits nothing would be left
  const whole = plainHandle(handle);
  return best ?? (whole.length >= shortestWhole ? whole : undefined);
}

/** From here on a handle is a name spelt in another way. */
const respelt = 0.88;

/**
 * How much of a handle's core is said by the parts of a name: 1 for "raniwulandari", "rwulandari" or "ran" of Rani
 * Wulandari, 0 where none of it is.
 */
export function explained(core: string, parts: readonly string[]): number {
  if (parts.some((part) => part.startsWith(core))) return 1;
  let rest = core;
  for (const part of [...parts].sort((a, b) => b.length - a.length)) {
    if (part.length > 2) rest = rest.replace(part, " ");
  }
  const left = rest.replaceAll(" ", "");
  // single letters that are left may be initials
  const initials =
    left.length <= 2 && Array.from(left).every((letter) => parts.some((part) => part.startsWith(letter)));
  if (initials && left.length < core.length) return 1;
  const joined = [parts, parts.toReversed()].map((each) => each.join(""));
  if (joined.some((name) => Math.abs(name.length - core.length) < 3 && nearness(core, name) >= respelt)) return 1;
  return 1 - left.length / core.length;
}
