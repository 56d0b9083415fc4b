/** Which language to speak. */
import type { Settings } from "../model/settings";
import { type Speech, speechOf } from "./speech";

/** A catalogue there is, and the formats that go with it. */
export interface Choice {
  catalogue: "en" | "id";
  speech: Speech;
}

/**
 * The choice for a setting. `wanted` are the browser's languages, best first (`navigator.languages`): "auto" takes the
 * first one there is a catalogue for, English where there is none. English keeps the browser's region, so that dates
 * come in the order people expect.
 */
export function choiceFor(setting: Settings["language"], wanted: readonly string[]): Choice {
  const bases = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  const chosen = setting === "auto" ? bases.find((base) => base === "en" || base === "id" || base === "in") : setting;
  if (chosen === "id" || chosen === "in") return { catalogue: "id", speech: speechOf("id", "long") };
  return { catalogue: "en", speech: speechOf(wanted.find((tag) => /^en(-|$)/i.test(tag)) ?? "en") };
}
