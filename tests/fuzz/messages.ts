/**
 * Sends changed messages to the worker's receiver, with handlers that store as the worker's do. Each must be answered with
 * a value or a clean refusal, and what is stored must be whole.
 */
import { verify } from "../../lib/db/verify";
import { reportHealth } from "../../lib/db/health";
import type { Database } from "../../lib/db/database";
import { noteViewer } from "../../lib/db/own";
import { erasedAs, knownBy, suppressedAmong } from "../../lib/db/suppressed";
import { ingest } from "../../lib/ingest/ingest";
import { savePerson } from "../../lib/ingest/save";
import { setOwn } from "../../lib/ingest/own";
import { erase, eraseForGood, eraseStep } from "../../lib/ingest/erase";
import { keysOfIdentity } from "../../lib/ingest/traits";
import type { ToWorker } from "../../lib/messaging/protocol";
import { createReceiver, type Sender } from "../../lib/messaging/receive";
import type { Account, Sighting } from "../../lib/model/capture";
import { freshDatabase } from "../builders/database";
import { Dice, seedOf } from "./dice";
import { hostile } from "./hostile";
import { mutateJson } from "./mutateJson";
import { oddRows } from "./rows";

const root = "chrome-extension://ours/";
const now = Date.UTC(2026, 10, 22);
const page = "https://x.com/ayu_example/status/1";

const patterns: Readonly<Record<string, readonly string[]>> = {
  x: ["https://x.com/*"],
  bluesky: ["https://bsky.app/*"],
};

/** Errors by which a message is refused cleanly: not ours, not so, not there any more. */
const clean = new Set(["Refused", "ZodError", "SuppressedError"]);

export interface MessagesResult {
  messages: number;
  taken: number;
  refused: number;
  stored: number;
  quarantined: number;
  findings: string[];
  ms: number;
}

function accounts(dice: Dice): Account {
  const who = dice.pick(["ayu", "budi", "citra", "dewi"]);
  return {
    ...(dice.chance(0.7) && { id: `100${who.length}${who.charCodeAt(0)}` }),
    handle: `${who}_example`,
    ...(dice.chance(0.5) && { url: `https://x.com/${who}_example` }),
    ...(dice.chance(0.7) && { name: dice.chance(0.2) ? dice.pick(hostile).slice(0, 500) : who }),
    ...(dice.chance(0.3) && { avatar: "https://pbs.example/a.png" }),
    ...(dice.chance(0.3) && { headline: `Roaster at Kopi ${who}, ${who}@kopi.example, +62 812 3456 7890` }),
    ...(dice.chance(0.2) && { links: ["https://kopi.example/"] }),
    ...(dice.chance(0.2) && { followers: dice.below(5000) }),
  };
}

function sightings(dice: Dice): Sighting[] {
  const types = ["comment", "reply", "mention", "quote", "share", "reaction", "follow", "message"] as const;
  return Array.from({ length: 1 + dice.below(4) }, () => {
    const seenAt = now - dice.below(1e9);
    const source = dice.pick(["dom", "embedded", "response"] as const);
    const number = dice.below(6);
    const post = {
      id: `20${number}`,
      url: `https://x.com/kopi/status/20${number}`,
      author: accounts(dice),
      text: "Our new café opens",
      counts: { comments: number },
    };
    if (dice.chance(0.15)) return { is: "post" as const, seenAt, source, value: post };
    if (dice.chance(0.15)) return { is: "account" as const, seenAt, source, value: accounts(dice) };
    return {
      is: "capture" as const,
      seenAt,
      source,
      value: {
        type: dice.pick(types),
        ...(dice.chance(0.8) && { id: `30${dice.below(40)}` }),
        actor: accounts(dice),
        ...(dice.chance(0.8) && { post }),
        ...(dice.chance(0.3) && { parent: `30${dice.below(40)}` }),
        ...(dice.chance(0.2) && { target: accounts(dice) }),
        ...(dice.chance(0.8) && { text: dice.chance(0.2) ? dice.pick(hostile) : "Where can I buy it?" }),
        ...(dice.chance(0.1) && { reaction: "like" }),
        ...(dice.chance(0.6) && { at: { at: seenAt - dice.below(1e8), precision: "s" as const } }),
        ...(dice.chance(0.4) && { url: `https://x.com/a/status/30${dice.below(40)}` }),
      },
    };
  });
}

function lawful(dice: Dice): ToWorker {
  const network = "x";
  switch (dice.below(12)) {
    case 0:
      return {
        kind: "report",
        state: {
          network,
          kind: "post",
          url: page,
          state: "reading",
          read: 3,
          readByType: { comment: 3 },
          stated: { comments: 9 },
          viewer: accounts(dice),
          pending: 0,
          problems: 1,
        },
        read: 3,
        problems: { "no-author": 1 },
      };
    case 1:
      return { kind: "save-person", network, account: accounts(dice), page };
    case 2:
      return { kind: "set-own", network, account: accounts(dice), own: dice.chance(0.5) };
    case 3:
      // rarely: who is erased is not read again
      if (dice.chance(0.1))
        return { kind: "erase-contacts", ids: [dice.pick(["x:100397", "x:100498", "x:@ayu_example"])] };
      return { kind: "delete-contacts", ids: [`x:100${dice.below(9)}97`, "x:@ayu_example"] };
    case 4:
      return dice.chance(0.5)
        ? { kind: "ask-saved", network, page, accounts: [accounts(dice)] }
        : { kind: "press-save", network, page, account: accounts(dice), save: dice.chance(0.5) };
    case 5:
      return dice.pick<ToWorker>([
        { kind: "sync-sites", tabId: 1 },
        { kind: "sample", wish: { load: "en" } },
        { kind: "work" },
        { kind: "keep", step: { is: "file", url: "blob:x", name: "Jalin.zip", rows: 1, bytes: 9 } },
      ]);
    default:
      return { kind: "deliver", batch: { network, page, kind: "post", rows: sightings(dice) } };
  }
}

const senders: readonly Sender[] = [
  { id: "ours", url: page, frameId: 0, tab: { id: 3, incognito: false } },
  { id: "ours", url: `${root}popup.html` },
];
const wrongSenders: readonly Sender[] = [
  { id: "theirs", url: page, frameId: 0, tab: { id: 3 } },
  { id: "ours", url: "https://x.com.evil.example/", frameId: 0, tab: { id: 3 } },
  { id: "ours", url: page, frameId: 2, tab: { id: 3 } },
  { id: "ours", url: page, frameId: 0, tab: { id: 3, incognito: true } },
  { id: "ours", url: "https://bsky.app/", frameId: 0, tab: { id: 3 } },
  {},
];

/** As it arrives: the browser copies messages, as JSON or by its own way. */
function travelled(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sends `count` messages, to a new database after every `each`. */
export async function fuzzMessages(count: number, seed: number, each = 250): Promise<MessagesResult> {
  const began = performance.now();
  const result: MessagesResult = { messages: 0, taken: 0, refused: 0, stored: 0, quarantined: 0, findings: [], ms: 0 };
  for (let from = 0; from < count; from += each) await fuzzSome(from, Math.min(count, from + each), seed, result);
  return { ...result, ms: performance.now() - began };
}

/** The accounts that were erased and came again; nobody erases the user's own. */
async function erasedButThere(on: Database): Promise<string[]> {
  const identities = await on.identities.filter(({ own }) => !own).toArray();
  const accounts = knownBy(identities, await on.identityKeys.toArray());
  const known = await suppressedAmong(
    accounts.flatMap(({ keys }) => keys),
    on,
  );
  return identities.flatMap(({ id }, at) => (accounts[at] && erasedAs(accounts[at], known).size > 0 ? [id] : []));
}

async function fuzzSome(from: number, to: number, seed: number, result: MessagesResult): Promise<void> {
  const on = freshDatabase();
  const receiver = createReceiver({ id: "ours", root }, async (network) =>
    Object.hasOwn(patterns, network) ? patterns[network] : undefined,
  );
  receiver.on("deliver", async ({ batch }) => {
    const { stored, quarantined } = await ingest(batch, { now, db: on });
    result.stored += stored;
    result.quarantined += quarantined;
    return { ok: true, stored, quarantined };
  });
  receiver.on("report", async ({ state, read, problems }) => {
    if (state.viewer) await noteViewer(state.network, state.viewer, on);
    await reportHealth(state.network, { at: now, read, problems }, on);
    return true;
  });
  receiver.on("ask-saved", async () => false);
  receiver.on("press-save", async ({ network, account, page: at, save }) => {
    if (save) await savePerson(network, account, { now, page: at, on });
    return false;
  });
  receiver.on("save-person", ({ network, account, page: at }) => savePerson(network, account, { now, page: at, on }));
  receiver.on("set-own", ({ network, account, own }) => setOwn(network, account, own, { now, on }));
  receiver.on("delete-contacts", ({ ids }) => erase(ids, { now, on }));
  receiver.on("erase-contacts", ({ ids }) => eraseForGood(ids, { now, on }));
  receiver.on("keep", async () => ({}));
  receiver.on("work", async () => true);
  receiver.on("sync-sites", async () => true);
  receiver.on("sample", async () => true);

  for (let at = from; at < to; at += 1) {
    const dice = new Dice(seedOf(seed, at));
    const whole = lawful(dice);
    const mayAct = whole.kind === "deliver" || whole.kind === "report" || /^(?:ask|press)-/.test(whole.kind);
    const isWrong = dice.chance(0.1);
    const sender = isWrong ? dice.pick(wrongSenders) : mayAct ? senders[0] : senders[1];
    const message = dice.chance(0.1) ? whole : travelled(mutateJson(JSON.stringify(whole), dice));
    const answer = await receiver.receive(message, sender ?? {});
    result.messages += 1;
    if ("value" in answer) {
      result.taken += 1;
      if (isWrong) result.findings.push(`#${at}: a wrong sender was heard`);
    } else {
      result.refused += 1;
      const { name, message: said, stack = "" } = answer.error;
      const [, ...frames] = stack.split("\n").map((line) => line.trim().replace(/^at (\S+).*$/, "$1"));
      if (!clean.has(name))
        result.findings.push(
          `#${at} ${whole.kind}: ${name}: ${said.slice(0, 200)} (${[...new Set(frames)].slice(0, 6).join(" < ")})`,
        );
    }
  }
  while (await eraseStep(on));
  for (const id of await erasedButThere(on)) result.findings.push(`#${from} to ${to}: ${id} was erased and is there`);
  for (const odd of (await oddRows(on)).slice(0, 5)) result.findings.push(`#${from} to ${to}: ${odd}`);
  const { differences } = await verify({ on, keysOf: keysOfIdentity });
  for (const one of differences.slice(0, 5))
    result.findings.push(`#${from} to ${to}: ${JSON.stringify(one).slice(0, 300)}`);
  on.close();
}
