/** A board of many opportunities, and tasks as many, over the big database. Runs in a page of the extension. */
import { db } from "../../../lib/db/database";
import { board, boardPage, moveOpportunity } from "../../../lib/db/opportunities";
import { pipeline, recountedPipeline } from "../../../lib/db/pipeline-counters";
import { countDue, openTasks } from "../../../lib/db/tasks";
import { dayAt } from "../../../lib/model/calendar";
import { listed, type Opportunity } from "../../../lib/model/opportunity";
import { defaultStages, rankStep } from "../../../lib/model/pipeline";
import { scheduled, type Task } from "../../../lib/model/task";
import { randomFrom, textOf, whenOf, worldEnd, worldNetworks } from "./world";

const currencies = ["EUR", "IDR", "USD"];

/** Writes finished rows: `count` opportunities over all stages and `count` tasks, each with one of the world's people. */
async function seedBoard(count: number): Promise<void> {
  const random = randomFrom(11);
  const people = await db.identities.count();
  const identityId = (): string => {
    const person = Math.floor(random() * people);
    return `${worldNetworks[person % worldNetworks.length] ?? ""}:u${person}`;
  };
  const opportunities = Array.from({ length: count }, (_, index): Opportunity => {
    const stage = defaultStages[index % defaultStages.length] ?? defaultStages[0];
    const at = whenOf(random);
    const row = {
      id: crypto.randomUUID(),
      identityId: identityId(),
      title: textOf(random),
      ...(index % 3 !== 0 && { companyId: identityId() }),
      value: { minor: Math.floor(random() * 1e7), currency: currencies[index % 7] ?? "EUR" },
      ...(index % 4 === 0 && { probability: Math.floor(random() * 100) }),
      stageId: stage.id,
      rank: index * rankStep,
      createdAt: at,
      changedAt: at,
      ...(stage.is !== "open" && { closedAt: at }),
      ...(stage.is === "lost" && { lostReason: textOf(random) }),
    };
    return listed(row, stage.is);
  });
  const tasks = Array.from({ length: count }, (_, index): Task => {
    const at = whenOf(random);
    const task = {
      id: crypto.randomUUID(),
      identityId: identityId(),
      title: textOf(random),
      createdAt: at,
      changedAt: at,
    };
    return scheduled({ ...task, ...(index % 5 !== 0 && { dueOn: dayAt(at), reminder: at }) });
  });
  await db.transaction("rw", db.opportunities, db.tasks, db.pipeline, async () => {
    await db.opportunities.bulkPut(opportunities);
    await db.tasks.bulkPut(tasks);
    await db.pipeline.bulkPut([...defaultStages]);
    await db.pipeline.bulkPut(await recountedPipeline());
  });
}

/** Milliseconds of the whole board with its totals, and of pages further down its stages. */
async function measureBoard(rounds: number): Promise<number[]> {
  const times: number[] = [];
  await board();
  for (let round = 0; round < rounds; round += 1) {
    times.push(await timed(() => board()));
    for (const { id } of await pipeline()) {
      const rows = await db.opportunities.where("[stageId+rank]").between([id, -Infinity], [id, Infinity]).toArray();
      const after = rows[Math.floor((rows.length * round) / rounds)];
      if (after) times.push(await timed(() => boardPage(id, { after })));
    }
  }
  return times;
}

/** Milliseconds of moving an opportunity, between two others of any stage. */
async function measureMoves(rounds: number): Promise<number[]> {
  const random = randomFrom(13);
  const ids = await db.opportunities.toCollection().primaryKeys();
  const any = (): string => ids[Math.floor(random() * ids.length)] ?? "";
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const beside = await db.opportunities.get(any());
    if (!beside) continue;
    const move = { stageId: beside.stageId, place: { after: beside.id }, lostReason: "too dear" };
    const ms = await timed(() => moveOpportunity(any(), move, { now: worldEnd + round }));
    // the first one warms up
    if (round > 0) times.push(ms);
  }
  return times;
}

/** Milliseconds of a page of the open tasks, and of the count of what is due. */
async function measureTasks(rounds: number): Promise<number[]> {
  const times: number[] = [];
  const due = await db.tasks.orderBy("due").toArray();
  for (let round = 0; round < rounds; round += 1) {
    const after = due[Math.floor((due.length * round) / rounds)];
    times.push(await timed(() => openTasks({ limit: 50, ...(after && { after }) })));
    times.push(await timed(() => countDue(worldEnd)));
  }
  return times;
}

async function timed(act: () => PromiseLike<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

export const boards = { seedBoard, measureBoard, measureMoves, measureTasks };
