import { describe, expect, it } from "vitest";
import type { BoardColumn } from "../../lib/db/opportunities";
import { listed } from "../../lib/model/opportunity";
import { emptied, type PipelineStage, recounted } from "../../lib/model/pipeline";
import { beside, moved, placeAt, stepTo } from "./boardMoves";

const stage = (id: string, is: PipelineStage["is"] = "open"): PipelineStage =>
  emptied({ id, is, order: 0, probability: 10, count: 0, sums: {} });
const column = (of: PipelineStage, ...ids: string[]): BoardColumn => {
  const cards = ids.map((id) => ({
    opportunity: listed(
      {
        id,
        identityId: "x:1",
        title: id,
        stageId: of.id,
        rank: 0,
        createdAt: 0,
        changedAt: 0,
        value: { minor: 100, currency: "EUR" },
      },
      of.is,
    ),
  }));
  return { stage: cards.reduce((counted, { opportunity }) => recounted(counted, opportunity, 1), of), cards };
};
const board = [
  column(stage("new"), "a", "b", "c"),
  column(stage("qualified")),
  column(stage("proposal"), "d"),
  column(stage("won", "won")),
];
const shape = (columns: readonly BoardColumn[]) =>
  Object.fromEntries(
    columns.map((each) => [each.stage.id, each.cards.map(({ opportunity }) => opportunity.id).join("")]),
  );

describe("the focus", () => {
  it("goes up and down within a stage, and stops at its ends", () => {
    expect(beside(board, "b", "up")).toBe("a");
    expect(beside(board, "b", "down")).toBe("c");
    expect(beside(board, "a", "up")).toBeUndefined();
    expect(beside(board, "c", "down")).toBeUndefined();
  });

  it("goes over empty stages to the same place, or the last there is", () => {
    expect(beside(board, "c", "after")).toBe("d");
    expect(beside(board, "d", "before")).toBe("a");
    expect(beside(board, "d", "after")).toBeUndefined();
  });

  it("begins at the first", () => {
    expect(beside(board, "gone", "down")).toBe("a");
    expect(beside([column(stage("new"))], "gone", "down")).toBeUndefined();
  });
});

describe("a step", () => {
  it("passes the neighbour, or goes to the top of the stage beside, also an empty one", () => {
    expect(stepTo(board, "b", "down")).toEqual({ id: "b", stageId: "new", place: { after: "c" } });
    expect(stepTo(board, "b", "up")).toEqual({ id: "b", stageId: "new", place: { before: "a" } });
    expect(stepTo(board, "b", "after")).toEqual({ id: "b", stageId: "qualified", place: "first" });
    expect(stepTo(board, "d", "before")).toEqual({ id: "d", stageId: "qualified", place: "first" });
  });

  it("leads nowhere at the edge", () => {
    expect(stepTo(board, "a", "before")).toBeUndefined();
    expect(stepTo(board, "a", "up")).toBeUndefined();
    expect(stepTo(board, "gone", "down")).toBeUndefined();
  });
});

describe("the board after a move", () => {
  it("has the opportunity in its new place, and counts it there", () => {
    const after = moved(board, { id: "a", stageId: "proposal", place: { after: "d" } });
    expect(shape(after)).toEqual({ new: "bc", qualified: "", proposal: "da", won: "" });
    expect(after.map((each) => [each.stage.count, each.stage.sums.EUR?.value ?? 0])).toEqual([
      [2, 200],
      [0, 0],
      [2, 200],
      [0, 0],
    ]);
    expect(after[2]?.cards[1]?.opportunity.stageId).toBe("proposal");
  });

  it("keeps the totals where the stage is the same, and is the same once more", () => {
    const move = { id: "a", stageId: "new", place: { after: "b" } };
    const after = moved(board, move);
    expect(shape(after).new).toBe("bac");
    expect(after[0]?.stage).toEqual(board[0]?.stage);
    expect(moved(after, move)).toEqual(after);
  });

  it("is as it was where the opportunity or the stage is unknown", () => {
    expect(moved(board, { id: "gone", stageId: "new", place: "first" })).toBe(board);
    expect(moved(board, { id: "a", stageId: "gone", place: "first" })).toBe(board);
  });
});

it("names the place where something is dropped by its neighbours", () => {
  expect(placeAt(["a", "b", "c"], "x", 0)).toEqual({ before: "a" });
  expect(placeAt(["a", "b", "c"], "a", 1)).toEqual({ before: "c" });
  expect(placeAt(["a", "b", "c"], "a", 2)).toEqual({ after: "c" });
  expect(placeAt([], "x", 0)).toBe("first");
});
