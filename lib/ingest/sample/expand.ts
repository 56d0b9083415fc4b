/** The sample data as readings: the same people and times for everybody, counted back from when it was asked for. */
import type { Account, Capture, NetworkId, Post, Sighting } from "../../model/capture";
import { dayMs } from "../../model/days";
import { isItem, type InteractionType } from "../../model/engagement";
import { sampleNative, sampleNetworks } from "../../model/sample";
import type sample from "./sample.json";

/** The file as it is; its own account, people and posts go by short names. */
export type Sample = typeof sample;

/** A batch as the worker takes it. */
export interface Reading {
  network: NetworkId;
  page: string;
  rows: Sighting[];
}

/** One thing that somebody did. */
interface Act {
  who: string;
  does: string;
  on: string;
  /** days before the sample was asked for */
  ago: number;
  says?: string;
  reaction?: string;
  /** what the own account answered, and how many hours after */
  answer?: string;
  after?: number;
}

/** Stands for the page that it was read on. */
const samplePage = "https://jalin.invalid/";

const hour = 3_600_000;
/** Rows of one batch: few, so that the progress moves. */
const most = 40;

/** The user's own account of a network, as the sample has it. */
export function ownAccount({ own }: Sample, network: NetworkId): Account {
  const { handle = "", name = "" } = own.find((each) => each.network === network) ?? {};
  return { id: sampleNative("own"), name, ...(handle !== "" && { handle }) };
}

/** Everything that was done, by network and time, in batches. `now` in ms UTC. */
export function readingsOf(sample: Sample, now: number): Reading[] {
  const acts = [...sample.acts, ...sample.regulars.flatMap((regular) => actsOf(regular, sample))] satisfies Act[];
  const captures = acts.flatMap((act, at) => capturesOf(act, at, sample, now));
  return sampleNetworks.flatMap((network) => {
    const rows = captures.filter((each) => each.network === network).sort((a, b) => a.when - b.when);
    const batches = Array.from({ length: Math.ceil(rows.length / most) }, (_, at) =>
      rows.slice(at * most, (at + 1) * most),
    );
    return batches.map((batch): Reading => ({ network, page: samplePage, rows: batch.map(({ row }) => row) }));
  });
}

/** What somebody did again and again, every so many days, on what was posted last. */
function actsOf({ who, network, from, to, every, does, says }: Sample["regulars"][number], { posts }: Sample): Act[] {
  const theirs = Object.entries(posts).filter(([, post]) => post.network === network);
  const times = Array.from({ length: Math.floor((from - to) / every) + 1 }, (_, at) => from - at * every);
  let said = 0;
  return times.map((ago, at): Act => {
    const before = theirs.filter(([, post]) => post.ago > ago + 0.5).sort(([, a], [, b]) => a.ago - b.ago);
    const type = does[at % does.length] ?? "comment";
    // people write at different hours
    const act = { who, does: type, on: before[0]?.[0] ?? "", ago: ago - ((at * 37) % 10) / 40 };
    return isItem(type as InteractionType) ? { ...act, says: says[said++ % says.length] ?? "" } : act;
  });
}

interface Row {
  network: NetworkId;
  when: number;
  row: Sighting;
}

function capturesOf(act: Act, at: number, sample: Sample, now: number): Row[] {
  const post = postOf(act.on, sample, now);
  const when = now - act.ago * dayMs;
  const type = act.does as InteractionType;
  const id = sampleNative(at);
  const actor = accountOf(act.who, post.network, sample);
  const value: Capture = {
    type,
    actor,
    post: post.value,
    ...(isItem(type) && { id }),
    ...(act.says !== undefined && { text: act.says }),
    ...(type === "reaction" && { reaction: act.reaction ?? "like" }),
    at: { at: Math.round(when), precision: "s" },
  };
  const answer: Capture | undefined =
    act.answer === undefined
      ? undefined
      : {
          type: "reply",
          id: `${id}a`,
          actor: ownAccount(sample, post.network),
          post: post.value,
          parent: id,
          text: act.answer,
          at: { at: Math.round(when + (act.after ?? 1) * hour), precision: "s" },
        };
  return [value, ...(answer ? [answer] : [])].map((each): Row => {
    const { at: done = now } = each.at ?? {};
    const seenAt = Math.min(now, done + hour);
    return { network: post.network, when: done, row: { is: "capture", seenAt, source: "dom", value: each } };
  });
}

function postOf(name: string, sample: Sample, now: number): { network: NetworkId; value: Post } {
  const post = (sample.posts as Record<string, SamplePost>)[name];
  if (!post) throw new Error(`the sample has no post ${name}`);
  const { network, ago, text, counts } = post;
  const at = { at: Math.round(now - ago * dayMs), precision: "s" as const };
  const author = ownAccount(sample, network);
  return { network, value: { id: sampleNative(name), author, text, at, ...(counts && { counts }) } };
}

interface SamplePost {
  network: NetworkId;
  ago: number;
  text: string;
  counts?: Post["counts"];
}

/** The short name of an account, by which its contact is found as well. */
export function idOf(who: string, sample: Sample): string {
  const person = (sample.people as Record<string, SamplePerson>)[who];
  return `${Object.keys(person?.on ?? {})[0] ?? ""}:${sampleNative(who)}`;
}

interface SamplePerson {
  name: string;
  headline: string;
  organisation?: boolean;
  /** handles by network; none where it is empty */
  on: Record<string, string>;
}

function accountOf(who: string, network: NetworkId, { people }: Sample): Account {
  const person = (people as Record<string, SamplePerson>)[who];
  if (!person) throw new Error(`the sample has no ${who}`);
  const { name, headline, organisation, on } = person;
  const handle = on[network] ?? "";
  return {
    id: sampleNative(who),
    name,
    headline,
    ...(handle !== "" && { handle }),
    ...(organisation && { organisation: true as const }),
  };
}
