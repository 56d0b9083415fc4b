import { expect, it } from "vitest";
import { languageFor } from "../../lib/words";
import { articleIds } from "../../lib/words/help/articles";
import { helpInEnglish } from "../../lib/words/help/en";
import { helpInIndonesian } from "../../lib/words/help/id";
import { findArticles } from "./find";

const english = helpInEnglish(languageFor("en", []).speech).articles;
const indonesian = helpInIndonesian(languageFor("id", []).speech).articles;

it("finds by the beginnings of words, whatever their case and marks", () => {
  expect(findArticles("SHORTC", english)?.[0]).toBe("keys");
  expect(findArticles("mérge duplicate", english)).toEqual(["joins"]);
  expect(findArticles("kehangat", indonesian)?.[0]).toBe("heat");
});

it("puts first what has it in its title", () => {
  expect(findArticles("pipeline", english)?.[0]).toBe("pipeline");
  expect(findArticles("segmen", indonesian)?.[0]).toBe("segments");
});

it("finds how the numbers are made by what somebody doubts", () => {
  expect(findArticles("sarcasm", english)).toEqual(["feelings"]);
  expect(findArticles("share of voice", english)).toEqual(["numbers"]);
  expect(findArticles("sindiran", indonesian)).toEqual(["feelings"]);
  expect(findArticles("porsi suara", indonesian)).toEqual(["numbers"]);
});

it("finds nothing where one word stands nowhere, and asks nothing of a query without words", () => {
  expect(findArticles("pipeline zebra", english)).toEqual([]);
  expect(findArticles(" ? ", english)).toBeUndefined();
});

it("finds every article by its own title", () => {
  for (const articles of [english, indonesian])
    for (const id of articleIds) expect(findArticles(articles[id].title, articles), id).toContain(id);
});
