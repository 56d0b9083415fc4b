/** A reader that finds what stands in a text in plain words, so that tests can say what is found. */
import type { Database } from "../../lib/db/database";
import { insightStep } from "../../lib/ingest/insight";
import type { TextReader } from "../../lib/insight/reader";

/** `version` tells two readers apart. Of the texts of world.ts, those that were edited are spam. */
export function plainReader(version = 1): TextReader {
  return {
    version,
    read(text) {
      const feeling = /good|number [03]/.test(text)
        ? "positive"
        : /bad|number [14]/.test(text)
          ? "negative"
          : "neutral";
      const isSpam = /spam|, edited/.test(text);
      return {
        language: "en",
        feeling,
        chance: 0.9,
        ...(isSpam ? { intents: ["spam"] } : text.includes("?") ? { intents: ["question"] } : {}),
      };
    },
    lessonOf: () => undefined,
  };
}

/** Works out all that waits. */
export async function workOutAll(on: Database, now: number, reader = plainReader()): Promise<void> {
  while (await insightStep(on, reader, { now, most: 3 }));
}
