/**
 * A post and its answers. The page is a flat list: what stands above the main post is what it answers, up to the root;
 * what stands below answers it, or hangs by a line on the row above. Feeds show pieces of threads in the same way.
 */
import { answerTo, captureOf, type Hung, postAt } from "../place";
import { countsOf } from "./measure";
import { marksOf, readPost } from "./post";
import { above, isMain, item, type Sight, testId } from "./screen";

const line = ':is([style^="width: 2px"], [style*=" width: 2px"])[style*="background"]';
const branch = '[style*="border-bottom-left-radius"][style*="border-left-width: 2px"]';

/**
 * How an item hangs on what stands above it. `line`: on the row right above (linear view). `branch`: on some row above
 * (tree view, a user's setting), which one is not told. Undefined where it answers the post itself.
 */
export function hangingOf(row: Element): "line" | "branch" | undefined {
  // a main post has the line in a box of its own right above it
  const box = isMain(row) ? row.previousElementSibling : row;
  // below the picture stands the line to the next item, which looks the same
  const first = box?.querySelector(`a, svg, img, ${line}, ${branch}`);
  return first?.matches(line) ? "line" : first?.matches(branch) ? "branch" : undefined;
}

export function readThreadItem(row: Element, sight: Sight): void {
  const { captures, posts } = sight.reading;
  const seen = readPost(row, sight);
  if (!seen) return;
  const place = placeOfItem(row, sight);
  if (isMain(row)) posts.push({ ...seen, counts: countsOf(row) });
  else if (!place) posts.push(seen);
  if (place) captures.push(captureOf(seen, place));
}

/** Undefined for the root, which answers nothing. */
function placeOfItem(row: Element, { subject, now }: Sight): Hung | undefined {
  const first = row.closest(`${testId('$="Screen"')}, main`)?.querySelector(item) ?? row;
  const hanging = hangingOf(row);
  if (first === row) return hanging && { type: "reply" };
  const before = hanging === "line" ? above(row) : undefined;
  const parent = hanging ? before && marksOf(before).id : subject?.id;
  return answerTo(parent, hangingOf(first) ? undefined : isMain(first) ? subject : briefOf(first, now));
}

/** The post of an item, known by where it stands; its words come with the reading of the item itself. */
export function briefOf(row: Element, now: number): Hung["post"] {
  const { who, id } = marksOf(row);
  return id ? postAt(who, id, now) : undefined;
}
