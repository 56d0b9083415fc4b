// @vitest-environment jsdom
import { expect, it } from "vitest";
import { dataIn, largestBody } from "./dom";
import { type Json, type Node, nodesIn, outwards } from "./nodes";
import type { Problem } from "./site";

const page = (...texts: string[]): Document => {
  const whole = document.implementation.createHTMLDocument("");
  for (const text of texts) whole.body.append(Object.assign(whole.createElement("code"), { textContent: text }));
  return whole;
};

it("embedded data are read up to what a body may be, all of them together", () => {
  const half = "a".repeat(largestBody / 2);
  expect(dataIn(page("one", "two"), "code")).toEqual(["one", "two"]);
  expect(dataIn(page(half, half, "more"), "code")).toEqual([half, half]);
  const problems: Problem[] = [];
  expect(dataIn(page("one", half + half, "more"), "code", { problems })).toEqual(["one"]);
  expect(problems).toEqual([{ kind: "too-large" }]);
});

it("what lies deep is reached, and looks around no further than anything is found", () => {
  let payload: Json = { last: true };
  for (let level = 0; level < 5000; level += 1) payload = { inner: payload };
  const nodes: Node[] = nodesIn(payload);
  expect(nodes).toHaveLength(5001);
  expect([...outwards(nodes.at(-1))]).toHaveLength(100);
});
