import { expect, test } from "vitest";
import { defaultWeights } from "./heat";
import { defaultSettings, settings } from "./settings";

const { weights: _weights, ...older } = defaultSettings;

test("settings of before there were weights have those that counted then", () => {
  expect(settings.parse(older).weights).toEqual(defaultWeights);
});

test("a weight that was not chosen is the default one", () => {
  expect(settings.parse({ ...older, weights: { message: 9 } }).weights).toEqual({ ...defaultWeights, message: 9 });
});

test.each([0, 1, 100])("a weight may be %d", (message) => {
  expect(settings.safeParse({ ...older, weights: { message } }).success).toBe(true);
});

test.each([-1, 0.5, 101, Infinity, "5"])("a weight is not %s", (message) => {
  expect(settings.safeParse({ ...older, weights: { message } }).success).toBe(false);
});
