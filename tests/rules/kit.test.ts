/** The page of the kit leaves no part of components/ui out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const parts = readdirSync("components/ui", { withFileTypes: true }).flatMap((each) =>
  each.isDirectory() ? [each.name] : [],
);
const page = "entrypoints/kit";
const sources = readdirSync(page)
  .filter((file) => file.endsWith(".tsx"))
  .map((file) => readFileSync(join(page, file), "utf8"));

/** Those of the parts whose folder none of the sources imports from. */
const missing = (all: readonly string[], from: readonly string[]): string[] =>
  all.filter((part) => !from.some((source) => source.includes(`/components/ui/${part}/`)));

test("every part stands on the page", () => {
  expect(parts).toContain("Button");
  expect(missing(parts, sources)).toEqual([]);
});

test("a part that is forgotten is found", () => {
  const source = 'import { ButtonRow } from "../../components/ui/ButtonRow/ButtonRow";';
  expect(missing(["Button", "ButtonRow"], [source])).toEqual(["Button"]);
});
