/** What somebody is after: several things at once, or nothing. */
import { Places } from "./hash";
import { type Intent, intents } from "../model/facts";
import { type IntentFeature, type IntentKeys, intentKeysOf, intentFeatures } from "./intentFeatures";
import { Unpacker } from "./packed";
import type { Sentiment } from "./sentiment";

export { type Intent, intents };

export interface IntentGuess {
  intent: Intent;
  /** how likely it is, between 0 and 1 */
  probability: number;
}

/** The kind of file, for `Unpacker`. */
export const intentKind = "I";
/** Where the model is kept, in `models/`. */
export const intentFile = "intent.bin";

export interface IntentTable {
  /** of each kind of features, ascending */
  keys: readonly Int32Array[];
  /** of each kind, intent by intent within each key */
  weights: readonly Int8Array[];
  /** what one unit of weight is worth */
  step: number;
  /** of each intent */
  bias: Float32Array;
  /** of each intent the slope and the offset that make its chance mean what it says (Platt 1999) */
  slopes: Float32Array;
  offsets: Float32Array;
  /** from which chance on each intent is said to be there */
  from: Float32Array;
}

export class IntentModel {
  readonly version: number;
  readonly #table: IntentTable;
  readonly #places: readonly Places[];

  /** Throws where the bytes are no whole model of intents. */
  constructor(bytes: Uint8Array) {
    const packed = new Unpacker(bytes, intentKind);
    this.version = packed.version;
    this.#table = unpackedTable(packed);
    this.#places = this.#table.keys.map((keys) => new Places(keys));
  }

  /**
   * What a text is after, in the order of {@link intents}; spam alone where it is spam. `sentiment` is what the sentiment
   * model says of it. The text may be of any length.
   */
  intentsOf(text: string, sentiment: Sentiment | undefined): IntentGuess[] {
    const { from } = this.#table;
    const chances = this.chancesOf(text, sentiment);
    const found = intents.flatMap((intent, at) => {
      const probability = chances[at] ?? 0;
      return probability >= (from[at] ?? 1) ? [{ intent, probability }] : [];
    });
    const spam = found.find(({ intent }) => intent === "spam");
    return spam ? [spam] : found;
  }

  /** How likely each intent is by itself, in the order of {@link intents}; no spam considered. */
  chancesOf(text: string, sentiment: Sentiment | undefined): Float64Array {
    const { weights, step, bias, slopes, offsets } = this.#table;
    const keys = intentKeysOf(text, sentiment);
    const sums = Float64Array.from(bias);
    for (const [kind, places] of this.#places.entries()) {
      const scale = step * scaleOf(keys, kind);
      for (const key of keys[kind] ?? []) {
        const place = places.of(key);
        if (place < 0) continue;
        for (let at = 0; at < sums.length; at += 1)
          sums[at] = (sums[at] ?? 0) + scale * (weights[kind]?.[place * intents.length + at] ?? 0);
      }
    }
    return sums.map((sum, at) => 1 / (1 + Math.exp(-(sum * (slopes[at] ?? 1) + (offsets[at] ?? 0)))));
  }
}

const strengths: Record<IntentFeature, number> = { cue: 2, feeling: 1, meeting: 1, word: 1, pair: 0.7, piece: 0.7 };

/** What each feature of a kind counts for: the less, the more of them a text has. */
export function scaleOf(keys: IntentKeys, kind: number): number {
  return strengths[intentFeatures[kind] ?? "word"] / Math.sqrt((keys[kind]?.length ?? 0) + 4);
}

function unpackedTable(packed: Unpacker): IntentTable {
  const step = packed.float();
  const [bias, slopes, offsets, from] = [packed.floats(), packed.floats(), packed.floats(), packed.floats()];
  const keys: Int32Array[] = [];
  const weights: Int8Array[] = [];
  for (const _ of intentFeatures) {
    const ofKind = packed.keys();
    keys.push(ofKind);
    weights.push(packed.near(ofKind.length * intents.length, packed.bits(4)));
  }
  return { keys, weights, step, bias, slopes, offsets, from };
}
