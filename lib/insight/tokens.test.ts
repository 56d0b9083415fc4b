import { expect, test } from "vitest";
import { tokensOf } from "./tokens";

test.each([
  ["Bagus BANGET!!!", ["bagus", "banget", "!"]],
  ["baguuuuus sooo", ["baguus", "soo"]],
  ["teman-teman dan teman2", ["teman2", "dan", "teman2"]],
  ["buru-burunya", ["buru2", "nya"]],
  ["harganya, harga nya", ["harga", "nya", "harga", "nya"]],
  ["punya hanya", ["punya", "hanya"]],
  ["don’t", ["don't"]],
  ["must-see", ["must", "see"]],
  ["@ayu_example lihat https://example.com/a?b=1 ya", ["<account>", "lihat", "<link>", "ya"]],
  ["#KopiSusu enak", ["kopisusu", "enak"]],
  ["ok :) :-( :D T_T <3", ["ok", "<glad>", "<sad>", "<glad>", "<sad>", "<glad>"]],
  ["❤️👍🏽👩‍🦰", ["❤", "👍", "👩"]],
  ["🇮🇩", ["🇮🇩"]],
  ["jam 10.30", ["jam", "<number>", "<number>"]],
  ["hmm... masa?!", ["hmm", "…", "masa", "?"]],
  ["ＦＵＬＬ ｗｉｄｔｈ", ["full", "width"]],
  ["𝓫𝓪𝓰𝓾𝓼", ["bagus"]],
  ["привет мир", ["привет", "мир"]],
  ["", []],
])("%s", (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});
