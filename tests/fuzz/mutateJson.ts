/** Changes JSON the way that networks change it, and the way that somebody hostile would. */
import type { Dice } from "./dice";
import { hostile } from "./hostile";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = Json[] | { [key: string]: Json };
/** A value within another. */
interface Place {
  holder: Holder;
  key: string;
}

/** How deep a nest is, and how long something huge, UTF-16 units. */
const deep = 20_000;
const long = 200_000;
/** What is longer is not made longer still; and what is longer than that is not listened to (see lib/capture/tap.ts). */
const enough = 500_000;
const largest = 1_500_000;
/** What stands for a nest until it is written: the writer itself would not get so deep. */
const nest = "\ud800nest\udfff";

const odd: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  -1e308,
  2 ** 53,
  0.1,
  "",
  " ",
  "null",
  "NaN",
  "[object Object]",
  "\u0000",
  "\ud83d",
  "99999999999999999999",
  "-1",
  "1970-01-01T00:00:00Z",
  "+275760-09-13T00:00:00.001Z",
  "2026-13-45T99:99:99Z",
  "https://",
  "https://[",
  "at://",
  "urn:li:",
  [],
  {},
  [null],
  [[]],
  { length: 4294967296 },
  { toString: null },
  { valueOf: null },
];

/** Every place in a value, down to some that are many enough. */
function placesIn(root: Json): Place[] {
  const places: Place[] = [];
  const open: Json[] = [root];
  for (let value = open.pop(); value !== undefined && places.length < 20_000; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    for (const key of Object.keys(value)) {
      places.push({ holder: value, key });
      const inner = (value as Record<string, Json>)[key];
      if (inner !== undefined) open.push(inner);
    }
  }
  return places;
}

function at({ holder, key }: Place): Json {
  return (holder as Record<string, Json>)[key] as Json;
}

function put({ holder, key }: Place, value: Json): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function copy(value: Json): Json {
  return structuredClone(value);
}

const ways: readonly ((dice: Dice, places: Place[]) => void)[] = [
  // gone
  (dice, places) => {
    const { holder, key } = dice.pick(places);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  // something else
  (dice, places) => put(dice.pick(places), copy(dice.pick(odd))),
  (dice, places) => put(dice.pick(places), dice.pick(hostile)),
  // in place of a text, another text
  (dice, places) => {
    const texts = places.filter((place) => typeof at(place) === "string");
    if (texts.length > 0) put(dice.pick(texts), dice.chance(0.5) ? dice.pick(hostile) : at(dice.pick(texts)));
  },
  // one thing's id or reference is another's, so that what refers to each other may go in a circle
  (dice, places) => {
    const ids = places.filter(({ key }) => /id$|urn|uri|parent|root|reply|ref|key|cursor|\*/i.test(key));
    if (ids.length > 1) for (let turn = 0; turn < 6; turn += 1) put(dice.pick(ids), copy(at(dice.pick(ids))));
  },
  // two change places
  (dice, places) => {
    const [one, other] = [dice.pick(places), dice.pick(places)];
    const value = copy(at(one));
    put(one, copy(at(other)));
    put(other, value);
  },
  // a thing within itself, again and again
  (dice, places) => {
    const holders = places.filter((place) => Object.keys(at(place) ?? {}).length > 0 && typeof at(place) === "object");
    if (holders.length === 0) return;
    const place = dice.pick(holders);
    let value = at(place) as Holder;
    for (let level = 0; level < 12 && (written(value)?.length ?? Infinity) < 100_000; level += 1)
      value = Array.isArray(value) ? [value, ...value] : { ...value, [dice.pick(Object.keys(value))]: value };
    put(place, copy(value));
  },
  // twice, or often
  (dice, places) => {
    const lists = places.filter((place) => Array.isArray(at(place)));
    if (lists.length === 0) return;
    const list = at(dice.pick(lists)) as Json[];
    if (list.length === 0) return;
    const one = dice.pick(list);
    const times = dice.chance(0.2) ? Math.min(300, Math.ceil(enough / (written(one)?.length ?? enough))) : 2;
    for (let turn = 0; turn < times; turn += 1) list.splice(dice.below(list.length + 1), 0, copy(one));
  },
  // in another order
  (dice, places) => {
    const lists = places.filter((place) => Array.isArray(at(place)));
    if (lists.length > 0) (at(dice.pick(lists)) as Json[]).sort(() => dice.next() - 0.5);
  },
  // by another name; one of them is that of every object's own ancestor
  (dice, places) => {
    const { holder, key } = dice.pick(places);
    if (Array.isArray(holder)) return;
    const value = holder[key] as Json;
    delete holder[key];
    const name = dice.pick(["__proto__", "constructor", "toString", "length", "", key.toUpperCase(), `${key}V2`]);
    put({ holder, key: name }, value);
  },
  // huge
  (dice, places) => {
    const texts = places.filter((place) => typeof at(place) === "string");
    if (texts.length > 0) {
      const place = dice.pick(texts);
      const text = (at(place) as string) || "a";
      put(place, text.repeat(Math.ceil(long / text.length)).slice(0, long));
    }
  },
  (dice, places) =>
    put(
      dice.pick(places),
      Array.from({ length: 5000 }, () => copy(dice.pick(odd))),
    ),
  // deep
  (dice, places) => put(dice.pick(places), nest),
];

/** A value as JSON; undefined where it is too deep or too long for that. */
function written(value: Json): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** A payload that differs from this one; what is no JSON is changed as a text. */
export function mutateJson(text: string, dice: Dice): string {
  if (dice.chance(0.06)) return mutateText(text, dice);
  let root: { root: Json };
  try {
    root = { root: JSON.parse(text) as Json };
  } catch {
    return mutateText(text, dice);
  }
  for (let left = 1 + dice.below(6); left > 0; left -= 1) {
    const places = placesIn(root.root);
    if (places.length === 0) break;
    try {
      dice.pick(ways)(dice, places);
    } catch {
      // some are too deep already to be copied
      break;
    }
    if ((written(root.root)?.length ?? Infinity) > enough) break;
  }
  const [open, close] = dice.chance(0.5) ? ["[", "]"] : ['{"children":', "}"];
  const nested = `${open.repeat(deep)}null${close.repeat(deep)}`;
  const changed = written(root.root)?.replace(JSON.stringify(nest), () => nested);
  return changed === undefined || changed.length > largest ? text : changed;
}

/** A text with a piece gone, twice, turned round or put elsewhere. */
export function mutateText(text: string, dice: Dice): string {
  const from = dice.below(text.length + 1);
  const to = Math.min(text.length, from + dice.below(dice.chance(0.5) ? 40 : 4000));
  const piece = text.slice(from, to);
  const rest = text.slice(0, from) + text.slice(to);
  const elsewhere = dice.below(rest.length + 1);
  switch (dice.below(6)) {
    case 0:
      return rest;
    case 1:
      return text.slice(0, to) + piece + text.slice(to);
    case 2:
      return rest.slice(0, elsewhere) + piece + rest.slice(elsewhere);
    case 3:
      return text.slice(0, from);
    case 4:
      return text.slice(0, from) + dice.pick(hostile) + text.slice(to);
    default:
      return text.slice(0, from) + Array.from(piece).reverse().join("") + text.slice(to);
  }
}
