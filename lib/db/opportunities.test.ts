import { beforeEach, describe, expect, it } from "vitest";
import { contents, freshDatabase } from "../../tests/builders/database";
import { meet, salesStart as now } from "../../tests/builders/sales";
import { EntryError } from "../model/entry";
import type { Opportunity } from "../model/opportunity";
import { activityOf } from "./activity";
import type { Database } from "./database";
import { undo } from "./journal";
import {
  addOpportunity,
  board,
  boardPage,
  closingBy,
  deleteOpportunities,
  editOpportunity,
  listOpportunities,
  type Move,
  moveOpportunity,
  NoOpportunityError,
  opportunitiesOf,
  opportunity,
} from "./opportunities";
import { removeStage } from "./pipeline";
import { pipeline, recountedPipeline } from "./pipeline-counters";
import { addTask, tasksOfOpportunity } from "./tasks";

let on: Database;
let clock: number;
beforeEach(async () => {
  on = freshDatabase();
  clock = now;
  await meet(on, "rani", "budi", "kedai");
});
const at = () => ({ now: (clock += 1000), on });
const add = (title: string, more: object = {}): Promise<Opportunity> =>
  addOpportunity({ identityId: "x:rani", title, ...more }, at());
const move = (id: string, to: Move | string) =>
  moveOpportunity(id, typeof to === "string" ? { stageId: to } : to, at());
const titlesIn = async (stageId: string) => (await boardPage(stageId, {}, on)).map((card) => card.opportunity.title);
const euros = (minor: number) => ({ minor, currency: "EUR" });
const hasOf = async (id: string) => (await on.contacts.get(id))?.has;

describe("a new opportunity", () => {
  it("stands at the top of the first stage, with whom it is", async () => {
    await add("Beans", { value: euros(5000), companyId: "x:kedai" });
    await add("Cups");
    const [column] = await board({}, on);
    expect(column?.stage).toMatchObject({ id: "new", count: 2, sums: { EUR: { value: 5000 } } });
    expect(column?.cards.map((card) => [card.opportunity.title, card.contact?.id, card.company?.id])).toEqual([
      ["Cups", "x:rani", undefined],
      ["Beans", "x:rani", "x:kedai"],
    ]);
    expect(await hasOf("x:rani")).toMatchObject({ opportunities: 2 });
  });

  it("is refused with the field that will not do, and nothing is written", async () => {
    const before = await contents(on);
    await expect(add("Beans", { identityId: "x:nobody" })).rejects.toThrow("identityId: wrong");
    await expect(add("Beans", { companyId: "x:nobody" })).rejects.toThrow("companyId: wrong");
    await expect(add("Beans", { stageId: "won" })).rejects.toThrow("stageId: wrong");
    await expect(add("")).rejects.toThrow(EntryError);
    expect(await contents(on)).toEqual(before);
  });

  it("hangs on an account that got a better id meanwhile", async () => {
    await on.identityKeys.put({ key: "x:@rani_old", identityId: "x:rani" });
    expect((await add("Beans", { identityId: "x:@rani_old" })).identityId).toBe("x:rani");
  });
});

describe("editing", () => {
  it("in two windows keeps the fields of both", async () => {
    const { id } = await add("Beans");
    await Promise.all([
      editOpportunity(id, { value: euros(900) }, at()),
      editOpportunity(id, { title: "Roasted beans" }, at()),
      editOpportunity(id, { closeOn: "2026-12-24" }, at()),
    ]);
    expect((await opportunity(id, on))?.opportunity).toMatchObject({
      title: "Roasted beans",
      value: euros(900),
      closeOn: "2026-12-24",
    });
  });

  it("keeps the totals, and says which fields changed", async () => {
    const { id } = await add("Beans", { value: euros(900) });
    await editOpportunity(id, { value: { minor: 70, currency: "USD" }, probability: 50 }, at());
    expect((await pipeline(on))[0]?.sums).toEqual({ USD: { value: 70, plain: 0, chances: 3500 } });
    await editOpportunity(id, { value: undefined }, at());
    expect((await pipeline(on))[0]).toMatchObject({ count: 1, sums: {} });
    const deeds = (await activityOf({ opportunityId: id }, { limit: 9 }, on)).map(({ deed }) => deed);
    expect(deeds).toEqual([
      { is: "opportunity-changed", title: "Beans", fields: ["value"] },
      {
        is: "opportunity-changed",
        title: "Beans",
        fields: expect.arrayContaining(["value", "probability"]) as string[],
      },
      { is: "opportunity-added", title: "Beans" },
    ]);
  });

  it("that changes nothing leaves everything alone", async () => {
    const { id } = await add("Beans", { value: euros(900) });
    const before = await contents(on);
    await editOpportunity(id, { title: "Beans", value: euros(900) }, at());
    expect(await contents(on)).toEqual(before);
  });

  it("hands it to somebody else", async () => {
    const { id } = await add("Beans");
    await editOpportunity(id, { identityId: "x:budi" }, at());
    expect(await hasOf("x:rani")).not.toHaveProperty("opportunities");
    expect(await hasOf("x:budi")).toMatchObject({ opportunities: 1 });
    expect(await opportunitiesOf(["x:budi"], on)).toHaveLength(1);
  });

  it("of one that is gone says so", async () => {
    await expect(editOpportunity("gone", { title: "Beans" }, at())).rejects.toThrow(NoOpportunityError);
  });
});

describe("moving", () => {
  it("puts it at the top, at the end, or beside another", async () => {
    const [a, b, c, d] = [await add("a"), await add("b"), await add("c"), await add("d")];
    await move(a.id, "qualified");
    await move(b.id, { stageId: "qualified", place: "last" });
    await move(c.id, { stageId: "qualified", place: { before: b.id } });
    await move(d.id, { stageId: "qualified", place: { after: b.id } });
    expect(await titlesIn("qualified")).toEqual(["a", "c", "b", "d"]);
    await move(d.id, { stageId: "qualified", place: { after: a.id } });
    expect(await titlesIn("qualified")).toEqual(["a", "d", "c", "b"]);
    await move(a.id, { stageId: "qualified", place: { before: "gone" } });
    expect(await titlesIn("qualified")).toEqual(["a", "d", "c", "b"]);
  });

  it("finds room where there is none left", async () => {
    const [first, second] = [await add("first"), await add("second")];
    const others = [await add("x"), await add("y")];
    await move(second.id, { stageId: "new", place: "last" });
    await move(first.id, "new");
    for (let turn = 0; turn < 120; turn += 1) {
      const next = others[turn % 2]?.id ?? "";
      await move(next, { stageId: "new", place: { after: first.id } });
      expect((await titlesIn("new")).slice(0, 2)).toEqual(["first", turn % 2 === 0 ? "x" : "y"]);
    }
    const ranks = (await on.opportunities.toArray()).map(({ rank }) => rank);
    expect(new Set(ranks).size).toBe(4);
    expect(await pipeline(on)).toEqual(await recountedPipeline(on));
  });

  it("to won closes it and makes the contact a customer; back again opens it", async () => {
    const { id } = await add("Beans", { value: euros(900) });
    await move(id, "won");
    expect((await opportunity(id, on))?.opportunity.closedAt).toBe(clock);
    expect(await hasOf("x:rani")).toMatchObject({ won: 1 });
    expect((await on.contacts.get("x:rani"))?.stage).toBe("retain");
    await move(id, "proposal");
    expect((await opportunity(id, on))?.opportunity).not.toHaveProperty("closedAt");
    expect(await hasOf("x:rani")).toEqual({ opportunities: 1 });
    expect((await on.contacts.get("x:rani"))?.stage).toBe("acquire");
  });

  it("to lost asks for the reason, and keeps it until it is opened again", async () => {
    const { id } = await add("Beans");
    await expect(move(id, "lost")).rejects.toThrow("lostReason: missing");
    await move(id, { stageId: "lost", lostReason: " too dear " });
    expect((await opportunity(id, on))?.opportunity).toMatchObject({ lostReason: "too dear", closedAt: clock });
    const closed = clock;
    await move(id, { stageId: "lost", place: "last" });
    expect((await opportunity(id, on))?.opportunity).toMatchObject({ lostReason: "too dear", closedAt: closed });
    await editOpportunity(id, { lostReason: "no budget" }, at());
    await move(id, "new");
    const open = (await opportunity(id, on))?.opportunity;
    expect(open).not.toHaveProperty("lostReason");
    expect(open).not.toHaveProperty("closedAt");
    await expect(editOpportunity(id, { lostReason: "no" }, at())).rejects.toThrow("lostReason: wrong");
  });

  it("stands in the log of the person and of the opportunity", async () => {
    const { id } = await add("Beans");
    await move(id, { stageId: "lost", lostReason: "too dear" });
    const [last] = await activityOf({ identityIds: ["x:rani"] }, { limit: 1 }, on);
    expect(last?.deed).toEqual({
      is: "opportunity-moved",
      title: "Beans",
      from: "new",
      to: "lost",
      reason: "too dear",
    });
    expect((await activityOf({ opportunityId: id }, { limit: 9 }, on))[0]).toEqual(last);
  });
});

describe("the board", () => {
  it("goes on where a page ended, also among equals", async () => {
    for (let at = 0; at < 7; at += 1) await add(`${at}`);
    await on.opportunities.toCollection().modify((row) => {
      row.rank = row.rank < -2048 ? 5 : row.rank;
    });
    const all = (await boardPage("new", {}, on)).map((card) => card.opportunity);
    const paged: Opportunity[] = [];
    for (let after: Opportunity | undefined; ;) {
      const page = await boardPage("new", { limit: 2, ...(after && { after }) }, on);
      paged.push(...page.map((card) => card.opportunity));
      after = page.at(-1)?.opportunity;
      if (!after) break;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged.map(({ id }) => id)).size).toBe(7);
  });

  it("is there before anything was done with it", async () => {
    expect((await board({}, on)).map(({ stage, cards }) => [stage.id, stage.count, cards.length])).toEqual([
      ["new", 0, 0],
      ["qualified", 0, 0],
      ["proposal", 0, 0],
      ["won", 0, 0],
      ["lost", 0, 0],
    ]);
    expect(await on.pipeline.count()).toBe(0);
  });
});

describe("undoing", () => {
  const left = async () => {
    const { activity: _log, ...rest } = await contents(on);
    return rest;
  };

  it("a move or a change leaves nothing but lines in the log", async () => {
    const { id } = await add("Beans", { value: euros(900), closeOn: "2026-12-31" });
    await add("Cups");
    const before = await left();
    const moved = await move(id, "won");
    const changed = await editOpportunity(id, { value: euros(70), identityId: "x:budi", closeOn: undefined }, at());
    expect(await undo(changed ?? 0, at())).toBe(true);
    expect(await hasOf("x:rani")).toMatchObject({ won: 1 });
    expect(await undo(moved, at())).toBe(true);
    expect(await left()).toEqual(before);
    expect(await pipeline(on)).toEqual(await recountedPipeline(on));
    expect((await activityOf({ opportunityId: id }, { limit: 1 }, on))[0]?.deed).toMatchObject({
      is: "opportunity-moved",
      from: "won",
      to: "new",
    });
  });

  it("a move out of a stage that was removed since leads to the first", async () => {
    const { id } = await add("Beans", { stageId: "qualified" });
    const moved = await move(id, "won");
    await removeStage("qualified", at());
    await undo(moved, at());
    const row = (await opportunity(id, on))?.opportunity;
    expect(row).toMatchObject({ stageId: "new", is: "open" });
    expect(row).not.toHaveProperty("closedAt");
  });

  it("of a step in the middle leaves who moved on where they are, and leads the later step back further", async () => {
    const { id } = await add("Beans");
    await move(id, { stageId: "lost", lostReason: "too dear" });
    const reopened = await move(id, "new");
    const onward = await move(id, "qualified");
    const there = await opportunity(id, on);
    await undo(reopened, at());
    expect(await opportunity(id, on)).toEqual(there);
    expect(await pipeline(on)).toEqual(await recountedPipeline(on));
    await undo(onward, at());
    expect((await opportunity(id, on))?.opportunity).toMatchObject({
      stageId: "lost",
      lostReason: "too dear",
      is: "lost",
    });
    expect((await opportunity(id, on))?.opportunity.closedAt).toBeDefined();
    expect(await pipeline(on)).toEqual(await recountedPipeline(on));
  });
});

describe("the lists", () => {
  const titles = async (list: Partial<Parameters<typeof listOpportunities>[0]>) =>
    (await listOpportunities({ is: "open", order: "closing", from: 0, limit: 9, ...list }, on)).map(
      (card) => card.opportunity.title,
    );

  it("are by when they close, by value and by the last change, each either way and from any place on", async () => {
    await add("late", { closeOn: "2026-12-31", value: euros(5) });
    await add("soon", { closeOn: "2026-11-30", value: euros(900), stageId: "proposal" });
    const { id } = await add("some day", { value: { minor: 1, currency: "USD" } });
    await add("no value", { closeOn: "2027-01-01" });
    const { id: won } = await add("won");
    await move(won, "won");
    expect(await titles({})).toEqual(["soon", "late", "no value", "some day"]);
    expect(await titles({ reversed: true, from: 1, limit: 2 })).toEqual(["no value", "late"]);
    expect(await titles({ order: "amount" })).toEqual(["soon", "late", "some day", "no value"]);
    expect(await titles({ order: "changed" })).toEqual(["no value", "some day", "soon", "late"]);
    expect(await titles({ is: "won" })).toEqual(["won"]);
    await editOpportunity(id, { closeOn: "2026-11-01" }, at());
    expect(await titles({ limit: 1 })).toEqual(["some day"]);
    expect(await closingBy("2026-11-30", 1, on)).toMatchObject({ count: 2, cards: [{ opportunity: { id } }] });
  });
});

describe("deleting", () => {
  it("is undone exactly", async () => {
    const { id } = await add("Beans", { value: euros(900) });
    const other = await add("Cups");
    await addTask({ title: "Send the price", opportunityId: id }, at());
    await move(id, "won");
    const { activity: _log, ...before } = await contents(on);
    const seq = await deleteOpportunities([id, other.id, "gone"], at());
    expect(await on.opportunities.count()).toBe(0);
    expect(await hasOf("x:rani")).toEqual({ tasks: 1 });
    expect((await pipeline(on)).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
    expect(await undo(seq ?? 0, at())).toBe(true);
    const { activity: _more, journal: _entry, ...after } = await contents(on);
    expect(after).toEqual({ ...before, journal: undefined });
    expect(await tasksOfOpportunity(id, on)).toHaveLength(1);
    expect(await undo(seq ?? 0, at())).toBe(false);
  });

  it("leaves the rest of what was done since as it is", async () => {
    const { id, rank } = await add("Beans");
    const seq = await deleteOpportunities([id], at());
    const later = await add("Cups", { value: euros(70) });
    await on.opportunities.update(later.id, { rank });
    await undo(seq ?? 0, at());
    expect((await titlesIn("new")).sort()).toEqual(["Beans", "Cups"]);
    await move(later.id, { stageId: "new", place: { after: id } });
    expect(await titlesIn("new")).toEqual(["Beans", "Cups"]);
    expect(await pipeline(on)).toEqual(await recountedPipeline(on));
  });

  it("of nothing is nothing to undo", async () => {
    expect(await deleteOpportunities(["gone"], at())).toBeUndefined();
  });
});
