import { expect, test } from "vitest";
import { specialCategoryOf } from "./special";

test.each([
  ["kemoterapi", "health"],
  ["diabetes care", "health"],
  ["rumah sakit", "health"],
  ["jadwal pengajian", "religion"],
  ["#gerejakami", "religion"],
  ["sunday church", "religion"],
  ["pilpres", "politics"],
  ["#pemilu2029", "politics"],
  ["parliament", "politics"],
  ["#lgbtqpride", "sexuality"],
  ["orientasi seksual", "sexuality"],
  ["tionghoa", "ethnicity"],
  ["refugee camp", "ethnicity"],
  ["serikat buruh", "union"],
  ["trade union", "union"],
  ["sidik jari", "biometric"],
  ["dna", "biometric"],
  ["narkoba", "crime"],
  ["tax fraud", "crime"],
])("%s: %s", (term, category) => {
  expect(specialCategoryOf(term)).toBe(category);
});

test.each([
  "kopi susu",
  "gaya rambut",
  "sukulen",
  "jawaban",
  "#kopisusu",
  "monkey",
  "data science",
  "trail running",
  "resep kue",
])("%s is of none", (term) => {
  expect(specialCategoryOf(term)).toBeUndefined();
});
