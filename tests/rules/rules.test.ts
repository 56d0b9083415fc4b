/**
 * Every house rule is proven by planted violations, and leaves lawful code alone. The rules are run as `npm run check`
 * runs them, on a small project in a temporary folder.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { signatures } from "../../.ci/rules/sizes";
import { buildHouse, check } from "./house";
import { around, lawful } from "./lawful";
import { planted } from "./planted";

let broken: Map<string, string>;

/** The file each line of a broken rule begins with: "where: what", or "error rule: where → what". */
function accused(rule: string): (string | undefined)[] {
  const lines = broken.get(rule)?.split("\n") ?? [];
  return lines.map((line) => /^ {4,6}(?:error [\w-]+: )?([\w./-]+)/.exec(line)?.[1]);
}

beforeAll(async () => {
  const violations = Object.values(planted).flatMap((files) =>
    Object.entries(files).map(([file, { source }]) => [file, source] as const),
  );
  const house = buildHouse({ ...around, ...lawful, ...Object.fromEntries(violations) });
  broken = await check(house, Object.keys(planted));
}, 120_000);

describe.each(Object.entries(planted))("%s", (rule, files) => {
  test.each(Object.entries(files))("finds the violation in %s", (_file, { says }) => {
    expect(broken.get(rule)).toContain(says);
  });

  test.each(Object.keys(lawful))("has nothing against %s", (file) => {
    expect(accused(rule)).not.toContain(file);
  });
});

// The size rule knows a library by a string of it; a new version may have dropped the string.
test.each([
  ["zod", "zod/v4/core/errors.js"],
  ["dexie", "dexie/dist/dexie.min.js"],
  ["react", "react/cjs/react.production.js"],
  ["webextension-polyfill", "webextension-polyfill/dist/browser-polyfill.min.js"],
] as const)("%s still carries its signature", (library, file) => {
  const text = readFileSync(`node_modules/${file}`, "utf8");
  expect(signatures[library].filter((mark) => text.includes(mark))).not.toHaveLength(0);
});
