/** Adds up what the Insights page shows of engagement. */
import { bucketAt } from "./buckets";
import { hasBit } from "./columns";
import { engagementClasses } from "./engagement";
import {
  add,
  type Asked,
  classIn,
  type Engaged,
  felts,
  feltIn,
  isDated,
  isOnAnyPost,
  isOnOwnPost,
  isTimed,
  Pass,
} from "./engaged";
import type { Bucket, ByClass, ByFeeling, Insights, Which } from "./insights";

/** How many of something there are. */
interface Room {
  people: number;
  networks: number;
  posts: number;
}

/** What engagement adds up to: of people, networks and posts by their numbers. */
export interface Sums {
  buckets: Omit<Bucket, "from" | "answerMinutes">[];
  /** by network; those that nobody engaged on have no people */
  networks: Omit<Insights["byNetwork"][number], "network">[];
  hours: number[][];
  byPerson: Uint32Array;
  byPost: Uint32Array;
  peopleCount: number;
  returningCount: number;
  undated: number;
}

const classes = engagementClasses.length;

/** Adds up the months that reach from before the first bucket, see {@link Pass}, to the last one. */
export function sumsOf(months: readonly Engaged[], asked: Asked, room: Room): Sums {
  const size = asked.buckets.starts.length;
  const pass = new Pass(asked);
  const bucketClass = new Uint32Array(size * classes);
  const bucketFelt = new Uint32Array(size * (felts.length + 1));
  const bucketPeople = new Uint32Array(size);
  const newcomers = new Uint32Array(size);
  const returning = new Uint32Array(size);
  const returned = new Set<number>();
  const own = new Uint32Array(size);
  const onPosts = new Uint32Array(size);
  const networkClass = new Uint32Array(room.networks * classes);
  const networkFelt = new Uint32Array(room.networks * (felts.length + 1));
  const networkPeople = new Uint32Array(room.networks);
  const weekHours = new Uint32Array(7 * 24);
  const byPerson = new Uint32Array(room.people);
  const byPost = new Uint32Array(room.posts);
  /** the last bucket in which somebody was met, and 1 */
  const metIn = new Int32Array(room.people);
  const metOn = new Uint8Array(room.people * room.networks);
  const { buckets } = asked;
  for (const month of months) {
    const { hour, kind: kinds, network: networks, post: posts } = month;
    pass.over(month, (bucket, person, at) => {
      const kind = kinds[at] ?? 0;
      const network = networks[at] ?? 0;
      add(bucketClass, bucket * classes + classIn(kind));
      add(networkClass, network * classes + classIn(kind));
      add(bucketFelt, bucket * (felts.length + 1) + feltIn(kind));
      add(networkFelt, network * (felts.length + 1) + feltIn(kind));
      if (isTimed(kind)) add(weekHours, buckets.weekHour[(hour[at] ?? 0) - buckets.from] ?? 0);
      if (isOnAnyPost(kind)) add(onPosts, bucket);
      if (isOnOwnPost(kind)) add(own, bucket);
      add(byPerson, person);
      add(byPost, posts[at] ?? 0);
      const place = person * room.networks + network;
      if (metOn[place] === 0) {
        metOn[place] = 1;
        add(networkPeople, network);
      }
      if (metIn[person] === bucket + 1) return;
      metIn[person] = bucket + 1;
      add(bucketPeople, bucket);
      const come = pass.comeOf(person, bucket);
      if (come === "new") add(newcomers, bucket);
      else if (come === "back") {
        add(returning, bucket);
        returned.add(person);
      }
    });
  }
  return {
    buckets: Array.from({ length: size }, (_, at) => ({
      byClass: byClassAt(bucketClass, at),
      feelings: feelingsAt(bucketFelt, at),
      people: bucketPeople[at] ?? 0,
      newcomers: newcomers[at] ?? 0,
      returning: returning[at] ?? 0,
      own: own[at] ?? 0,
      onPosts: onPosts[at] ?? 0,
    })),
    networks: Array.from({ length: room.networks }, (_, at) => ({
      byClass: byClassAt(networkClass, at),
      feelings: feelingsAt(networkFelt, at),
      people: networkPeople[at] ?? 0,
    })),
    hours: Array.from({ length: 7 }, (_, day) => [...weekHours.subarray(day * 24, day * 24 + 24)]),
    byPerson,
    byPost,
    peopleCount: byPerson.reduce((sum, count) => sum + Math.min(count, 1), 0),
    returningCount: returned.size,
    undated: pass.undated,
  };
}

/** Engagement by bucket and class alone: in no order of time, and of everybody where nobody is asked about. */
export function classesOf(
  months: readonly Engaged[],
  {
    buckets,
    people,
    network: only = -1,
    undatedToo,
  }: Pick<Asked, "buckets" | "network" | "undatedToo"> & Partial<Asked>,
): { byClass: ByClass[]; undated: number } {
  const counts = new Uint32Array(buckets.starts.length * classes);
  let undated = 0;
  for (const { hour: hours, person: persons, kind: kinds, network: networks } of months)
    for (let at = 0; at < hours.length; at += 1) {
      if (only >= 0 && networks[at] !== only) continue;
      if (people && !hasBit(people, persons[at] ?? 0)) continue;
      const bucket = bucketAt(buckets, hours[at] ?? 0);
      if (bucket < 0) continue;
      const kind = kinds[at] ?? 0;
      if (undatedToo || isDated(kind)) add(counts, bucket * classes + classIn(kind));
      else undated += 1;
    }
  return { byClass: buckets.starts.map((_, at) => byClassAt(counts, at)), undated };
}

function byClassAt(counts: Uint32Array, at: number): ByClass {
  const [conversation = 0, amplification = 0, reaction = 0] = counts.subarray(at * classes);
  return { conversation, amplification, reaction };
}

function feelingsAt(counts: Uint32Array, at: number): ByFeeling {
  const [, negative = 0, neutral = 0, positive = 0, unsure = 0] = counts.subarray(at * (felts.length + 1));
  return { negative, neutral, positive, unsure };
}

/** How often who, by `seq`, did what is asked of. */
export function timesOf(
  months: readonly Engaged[],
  asked: Asked,
  { class: kind, feeling, who, on, at: time }: Pick<Which, "class" | "feeling" | "who" | "on" | "at">,
): Uint32Array {
  const times = new Uint32Array(asked.firsts.length);
  const pass = new Pass(asked);
  const wantedClass = kind === undefined ? -1 : engagementClasses.indexOf(kind);
  const wantedFelt = feeling === undefined ? -1 : felts.indexOf(feeling) + 1;
  const first = time === undefined ? -1 : time.weekday * 24 + (time.hour ?? 0);
  const last = time?.hour === undefined ? first + 23 : first;
  const { weekHour, from } = asked.buckets;
  for (const month of months) {
    const { hour, kind: kinds } = month;
    pass.over(month, (bucket, person, at) => {
      const is = kinds[at] ?? 0;
      if (wantedClass >= 0 && classIn(is) !== wantedClass) return;
      if (wantedFelt >= 0 && feltIn(is) !== wantedFelt) return;
      if (on === "own" && !isOnOwnPost(is)) return;
      if (on === "post" && !isOnAnyPost(is)) return;
      if (first >= 0) {
        const weekly = weekHour[(hour[at] ?? 0) - from] ?? -1;
        if (!isTimed(is) || weekly < first || weekly > last) return;
      }
      if (who !== undefined && (pass.comeOf(person, bucket) ?? "known") !== who) return;
      add(times, person);
    });
  }
  return times;
}

/** The places of the greatest counts, the most first; of equals the one that `before` puts first. */
export function mostOf(counts: Uint32Array, most: number, before: (a: number, b: number) => number): number[] {
  const top: number[] = [];
  const compare = (a: number, b: number): number => (counts[b] ?? 0) - (counts[a] ?? 0) || before(a, b);
  for (let at = 0; at < counts.length; at += 1) {
    if (counts[at] === 0) continue;
    const last = top[most - 1];
    if (last !== undefined && compare(last, at) < 0) continue;
    const place = top.findIndex((each) => compare(at, each) < 0);
    top.splice(place < 0 ? top.length : place, 0, at);
    if (top.length > most) top.pop();
  }
  return top;
}
