import { beforeEach, describe, expect, it } from "vitest";
import { contents, freshDatabase } from "../../tests/builders/database";
import { meet, salesStart as now } from "../../tests/builders/sales";
import { activityOf } from "./activity";
import type { Database } from "./database";
import { undo } from "./journal";
import { addOpportunity, boardPage, deleteOpportunities, moveOpportunity } from "./opportunities";
import { addStage, editStage, NoStageError, orderStages, removeStage } from "./pipeline";
import { pipeline, recountedPipeline } from "./pipeline-counters";

let on: Database;
let clock: number;
beforeEach(async () => {
  on = freshDatabase();
  clock = now;
  await meet(on, "rani");
});
const at = () => ({ now: (clock += 1000), on });
const names = async () => (await pipeline(on)).map(({ id, name }) => name ?? id);
const add = (title: string, stageId: string) =>
  addOpportunity({ identityId: "x:rani", title, stageId, value: { minor: 100, currency: "EUR" } }, at());

describe("the stages", () => {
  it("can be added, named and ordered; won and lost stay last", async () => {
    const demo = await addStage({ name: " Demo ", probability: 40 }, { on });
    await editStage("new", { name: "Fresh" }, { on });
    await orderStages([demo.id, "qualified", "won", "gone"], { on });
    expect(await names()).toEqual(["Demo", "qualified", "Fresh", "proposal", "won", "lost"]);
    await editStage("new", { name: undefined }, { on });
    expect(await names()).toEqual(["Demo", "qualified", "new", "proposal", "won", "lost"]);
  });

  it("have the chance the user gives them, but for won and lost", async () => {
    await editStage("new", { probability: 25 }, { on });
    await editStage("won", { name: "Sold", probability: 25 }, { on });
    expect((await pipeline(on)).map(({ probability }) => probability)).toEqual([25, 30, 60, 100, 0]);
    expect(await names()).toContain("Sold");
    await expect(editStage("new", { probability: 120 }, { on })).rejects.toThrow("probability: large");
    await expect(editStage("gone", { probability: 1 }, { on })).rejects.toThrow(NoStageError);
  });
});

describe("removing a stage", () => {
  it("takes an empty one, and no other without being told where its opportunities go", async () => {
    await add("Beans", "qualified");
    expect(await removeStage("new", at())).toMatchObject({ is: "removed" });
    expect(await removeStage("qualified", at())).toEqual({ is: "filled" });
    await expect(removeStage("qualified", { ...at(), moveTo: "won" })).rejects.toThrow("moveTo: wrong");
    expect(await removeStage("won", at())).toEqual({ is: "needed" });
    expect(await removeStage("proposal", at())).toMatchObject({ is: "removed" });
    expect(await removeStage("qualified", { ...at(), moveTo: "qualified" })).toEqual({ is: "needed" });
    expect(await names()).toEqual(["qualified", "won", "lost"]);
  });

  it("moves its opportunities to the end of another in their order, and is undone exactly", async () => {
    const there = await add("There", "new");
    for (const title of ["c", "b", "a"]) await add(title, "qualified");
    const { activity: _log, ...before } = await contents(on);
    const removal = await removeStage("qualified", { ...at(), moveTo: "new" });
    expect((await boardPage("new", {}, on)).map((card) => card.opportunity.title)).toEqual(["There", "a", "b", "c"]);
    expect(await pipeline(on)).toEqual(await recountedPipeline(on));
    const [last] = await activityOf({ identityIds: ["x:rani"] }, { limit: 1 }, on);
    expect(last?.deed).toMatchObject({ is: "opportunity-moved", from: "qualified", to: "new" });
    expect(removal.is === "removed" && (await undo(removal.undo, at()))).toBe(true);
    const { activity: _more, journal: _entry, ...after } = await contents(on);
    expect(after).toEqual({ ...before, journal: undefined });
    expect((await on.opportunities.get(there.id))?.stageId).toBe("new");
  });

  it("is undone without touching what went elsewhere since", async () => {
    const a = await add("a", "qualified");
    const b = await add("b", "qualified");
    const removal = await removeStage("qualified", { ...at(), moveTo: "proposal" });
    await moveOpportunity(a.id, { stageId: "won" }, at());
    if (removal.is === "removed") await undo(removal.undo, at());
    const places = (await on.opportunities.bulkGet([a.id, b.id])).map((row) => row?.stageId);
    expect(places).toEqual(["won", "qualified"]);
    expect(await pipeline(on)).toEqual(await recountedPipeline(on));
  });

  it("sends a deleted opportunity that comes back to the first stage", async () => {
    const { id } = await add("Beans", "proposal");
    const seq = await deleteOpportunities([id], at());
    await removeStage("proposal", at());
    await undo(seq ?? 0, at());
    expect((await on.opportunities.get(id))?.stageId).toBe("new");
    expect(await pipeline(on)).toEqual(await recountedPipeline(on));
  });
});
