/** All that hangs on the accounts of a stretch of ids, counted afresh. */
import { type Collection, Dexie, type Table } from "dexie";
import type { HeatRule } from "../../model/heat";
import type { PipelineStage } from "../../model/pipeline";
import type { Profile } from "../../model/profile";
import type { Belonging, Contact, Identity } from "../../model/records";
import { addTally, type IdentityTally, noTally, type Tally, tallyOf, withOutbound } from "../../model/tally";
import type { Database } from "../database";
import { eachPage, type Span } from "./pages";

/** The rows of a table in a span of one of its indexes. */
export function within<R, K, I>(table: Table<R, K, I>, index: string, { from, until, isFirst }: Span) {
  const rows: Collection<R, K, I> = table.where(index).between(from, until ?? Dexie.maxKey, isFirst === true, true);
  return rows;
}

/** What an account has, counted from the rows. */
export interface Part {
  tally: Tally;
  has: Contact["has"];
  identity?: Identity;
  profile?: Profile;
  /** the tally that is stored */
  stored?: IdentityTally;
}

export interface Gathered {
  of: ReadonlyMap<string, Part>;
  /** rows that were read */
  rows: number;
  /** of rows that hang on an account: what they are, and which */
  anchors: readonly [what: string, identityId: string][];
}

interface GatherOptions {
  rule: HeatRule;
  stages: readonly PipelineStage[];
}

/** Reads everything in a span of accounts, in the caller's transaction; histories page by page. */
export async function gather(on: Database, span: Span, options: GatherOptions): Promise<Gathered> {
  const { rule, stages } = options;
  const of = new Map<string, Part>();
  const anchors: [string, string][] = [];
  let rows = 0;
  const partOf = (identityId: string): Part => {
    const part = of.get(identityId) ?? { tally: noTally, has: {} };
    of.set(identityId, part);
    return part;
  };
  const count = (identityId: string, kind: Belonging): void => {
    const { has } = partOf(identityId);
    has[kind] = (has[kind] ?? 0) + 1;
  };

  const [identities, profiles, tallies, notes, tasks, opportunities, inbox] = await Promise.all([
    within(on.identities, "id", span).toArray(),
    within(on.profiles, "identityId", span).toArray(),
    within(on.tallies, "identityId", span).toArray(),
    within(on.notes, "identityId", span).toArray(),
    within(on.tasks, "identityId", span).toArray(),
    within(on.opportunities, "identityId", span).toArray(),
    within(on.inbox, "identityId", span).toArray(),
  ]);
  for (const identity of identities) partOf(identity.id).identity = identity;
  for (const profile of profiles) partOf(profile.identityId).profile = profile;
  for (const tally of tallies) partOf(tally.identityId).stored = tally;
  for (const { identityId } of notes) count(identityId, "notes");
  for (const { identityId = "", doneAt } of tasks) if (doneAt === undefined) count(identityId, "tasks");
  const kinds = new Map(stages.map(({ id, is }) => [id, is]));
  for (const { identityId, stageId } of opportunities) {
    const is = kinds.get(stageId);
    if (is === "open") count(identityId, "opportunities");
    if (is === "won") count(identityId, "won");
  }
  for (const { identityId, state } of inbox) if (state === "open" || state === "snoozed") count(identityId, "asks");
  for (const [what, some] of Object.entries({ profiles, tallies, notes, tasks, opportunities, inbox })) {
    rows += some.length;
    for (const { identityId = "" } of some) anchors.push([what, identityId]);
  }

  await eachPage(on, "[identityId+when]", span, (page) => {
    rows += page.length;
    for (const [id, theirs] of Map.groupBy(page, ({ identityId }) => identityId)) {
      const part = partOf(id);
      part.tally = addTally(part.tally, tallyOf(theirs, rule));
      anchors.push(["interactions", id]);
    }
  });
  await eachPage(on, "[towardsId+when]", span, (page) => {
    for (const row of page) {
      const part = partOf(row.towardsId ?? "");
      part.tally = withOutbound(part.tally, row);
      anchors.push(["interactions towards", row.towardsId ?? ""]);
    }
  });
  return { of, rows: rows + identities.length, anchors };
}
