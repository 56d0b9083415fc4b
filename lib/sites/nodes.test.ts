// @vitest-environment jsdom
import { expect, it } from "vitest";
import { dataIn, largestBody, mostObjects } from "./dom";
import { type Json, type Node, nodesIn, outwards, parseNodes, payloadsIn } from "./nodes";
import { emptyReading, type Problem } from "./site";

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

it("numbers that would be rounded become texts, and what texts say stays as it is", () => {
  const body = `for (;;);{"pk": 17841400000000001, "id":-1234567890123456,"all":[1234567890123456 ,17.5,12345678901234567890]}`;
  expect(parseNodes(body)).toEqual({
    pk: "17841400000000001",
    id: "-1234567890123456",
    all: ["1234567890123456", 17.5, "12345678901234567890"],
  });
  for (const text of [
    "no: 1234567890123456, or",
    "[1234567890123456]",
    '"',
    '\\":1234567890123456,"',
    "1234567890123456",
  ])
    expect(parseNodes(JSON.stringify({ text, id: 1 }))).toEqual({ text, id: 1 });
  const both = `{"text":"no: 1234567890123456, or","id":1234567890123456}`;
  expect(parseNodes(both)).toEqual({ text: "no: 1234567890123456, or", id: "1234567890123456" });
  expect(parseNodes(`{"id":12345678901234567.5,"e":1234567890123456e2}`)).toEqual({
    id: 12_345_678_901_234_568,
    e: 123_456_789_012_345_600,
  });
  expect(parseNodes("{")).toBeUndefined();
  // a string that never ends, with a million places where one could begin
  expect(parseNodes(String.raw`{"text": "${String.raw`\"`.repeat(1_000_000)}`)).toBeUndefined();
  expect(parseNodes("1234567890123456")).toBeUndefined();
});

it("a page's payloads are read until they hold too many objects, which is said", () => {
  const reading = emptyReading();
  const scripts = (...texts: string[]): Document => {
    const whole = page();
    for (const text of texts) {
      const script = whole.createElement("script");
      script.type = "application/json";
      script.textContent = text;
      whole.body.append(script);
    }
    return whole;
  };
  const many = JSON.stringify({ username: Array.from({ length: mostObjects }, () => ({})) });
  const one = '{"username":"rani"}';
  expect(payloadsIn(scripts(one, '{"other":1}', one), "username", reading)).toHaveLength(2);
  expect(reading.problems).toEqual([]);
  expect(payloadsIn(scripts(one, many, one), "username", reading)).toHaveLength(2);
  expect(reading.problems).toEqual([{ kind: "too-large" }]);
});
