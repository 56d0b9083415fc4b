import { expect, test } from "vitest";
import { scriptOf } from "./script";

test.each([
  ["halo", "latin", 4],
  ["привет", "cyrillic", 6],
  ["γειά ok", "greek", 4],
  ["สวัสดี", "thai", 6],
  ["日本語です", "kana", 5],
  ["你好", "han", 2],
  ["안녕", "hangul", 2],
  ["", "latin", 0],
])("%s is written in %s", (text, script, letters) => {
  expect(scriptOf(text === "" ? [] : text.split(" "))).toMatchObject({ script });
  expect(scriptOf(text === "" ? [] : text.split(" ")).letters).toBe(letters);
});
