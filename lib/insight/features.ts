/** What the sentiment model looks at in a text. */
import { hashOn, spread, start } from "./hash";
import { type Lexicon, contrasts, negates, strengthens, weakens } from "./lexicon";
import { accountToken, gladToken, isWord, linkToken, sadToken } from "./tokens";

/** How many features with a measure there are, beside those that are there or not. */
export const measures = 24;

/** Room for one text's features, used again for the next. */
export class Features {
  /** hashes; some stand there twice */
  ids = new Int32Array(1 << 12);
  count = 0;
  readonly measures = new Float64Array(measures);
  /** how many tokens were read */
  tokens = 0;
  #hashes = new Int32Array(512);
  #moods = new Float64Array(512);

  #add(hash: number, kind: number): void {
    if (this.count === this.ids.length) {
      const larger = new Int32Array(this.count * 2);
      larger.set(this.ids);
      this.ids = larger;
    }
    this.ids[this.count] = spread(hash, kind);
    this.count += 1;
  }

  /** Fills this with the features of a text. What comes after the first 400 tokens is left aside. */
  read(tokens: readonly string[], lexicon: Lexicon): void {
    this.count = 0;
    this.tokens = Math.min(tokens.length, mostTokens);
    this.#readMoods(tokens, lexicon);
    const hashes = this.#hashes;
    for (let at = 0; at < this.tokens; at += 1) {
      const hash = hashes[at] ?? 0;
      this.#add(hash, kinds.word);
      if (this.#turned[at]) this.#add(hash, kinds.turned);
      if (at > 0) this.#add(Math.imul(hashes[at - 1] ?? 0, 31) ^ hash, kinds.pair);
      if (at > 1) this.#add(Math.imul(hashes[at - 2] ?? 0, 31) ^ hash, kinds.skip);
      const token = tokens[at] ?? "";
      if (token.length > 2 && isWord(token)) this.#addPieces(token);
    }
  }

  readonly #turned = new Uint8Array(512);

  /** Runs of three to five characters, the word's edges among them. */
  #addPieces(word: string): void {
    const last = Math.min(word.length, longestWord) + 1;
    for (let from = 0; from <= last - 2; from += 1) {
      let hash = start;
      const to = Math.min(from + 5, last + 1);
      for (let at = from; at < to; at += 1) {
        hash = hashOn(hash, at === 0 || at === last ? 0x20 : word.charCodeAt(at - 1));
        if (at - from >= 2) this.#add(hash, kinds.piece);
      }
    }
  }

  /** Hashes and moods of the tokens, and what they come to. */
  #readMoods(tokens: readonly string[], lexicon: Lexicon): void {
    const sums = new Sums();
    let negatedFor = 0;
    let strength = 1;
    let strengthFor = 0;
    let lastAt = -9;
    for (let at = 0; at < this.tokens; at += 1) {
      const token = tokens[at] ?? "";
      const word = isWord(token);
      const hash = lexicon.hashOf(token);
      this.#hashes[at] = hash;
      this.#turned[at] = negatedFor > 0 && word ? 1 : 0;
      this.#moods[at] = 0;
      if (!word) {
        if (token === "…" || token === "!" || token === "?") negatedFor = 0;
        sums.mark(token);
      } else sums.words += 1;
      const meaning = token === gladToken ? 4 : token === sadToken ? -4 : lexicon.meaningOf(token, hash);
      if (meaning === negates) {
        negatedFor = scope;
        sums.negations += 1;
      } else if (meaning === strengthens) {
        sums.strong += 1;
        // "bagus banget": it may come after
        if (at - lastAt <= 2 && lastAt >= 0) sums.mood((this.#moods[lastAt] ?? 0) * 0.3, false, false);
        strength = 1.3;
        strengthFor = 2;
      } else if (meaning === weakens) {
        strength = 0.6;
        strengthFor = 2;
      } else if (meaning === contrasts) {
        negatedFor = 0;
        sums.contrast();
      } else {
        if (meaning !== 0) {
          const turned = word && negatedFor > 0;
          const mood = meaning * (strengthFor > 0 ? strength : 1) * (turned ? -0.7 : 1);
          this.#moods[at] = mood;
          lastAt = at;
          sums.mood(mood, turned, !word);
        }
        negatedFor -= 1;
        strengthFor -= 1;
      }
    }
    sums.into(this.measures);
    this.#addBuckets(sums);
  }

  /** How much good and bad there is together says more than each alone. */
  #addBuckets(sums: Sums): void {
    const good = bucket(sums.good);
    const bad = bucket(sums.bad);
    this.#add(good * 16 + bad, kinds.moods);
    this.#add(Math.min(sums.goods, 4) * 16 + Math.min(sums.bads, 4), kinds.counts);
    this.#add((Math.sign(Math.round(sums.last)) + 1) * 16 + (Math.sign(Math.round(sums.first)) + 1), kinds.order);
    this.#add(Math.min(sums.negations, 3) * 64 + Math.min(good, 3) * 8 + Math.min(bad, 3), kinds.negations);
  }
}

const mostTokens = 400;
const longestWord = 24;
/** How many words after it a negation turns. */
const scope = 4;

const kinds = { word: 1, turned: 2, pair: 3, skip: 4, piece: 5, moods: 6, counts: 7, order: 8, negations: 9 } as const;

function bucket(sum: number): number {
  return Math.min(7, Math.round(2 * Math.log2(1 + sum / 2)));
}

class Sums {
  good = 0;
  bad = 0;
  goods = 0;
  bads = 0;
  best = 0;
  worst = 0;
  first = 0;
  last = 0;
  after = 0;
  turnedGood = 0;
  turnedBad = 0;
  emoji = 0;
  negations = 0;
  strong = 0;
  words = 0;
  #contrasted = 0;
  #exclaims = 0;
  #asks = 0;
  #trails = 0;
  #links = 0;
  #accounts = 0;

  mark(token: string): void {
    if (token === "!") this.#exclaims += 1;
    else if (token === "?") this.#asks += 1;
    else if (token === "…") this.#trails += 1;
    else if (token === linkToken) this.#links += 1;
    else if (token === accountToken) this.#accounts += 1;
  }

  contrast(): void {
    this.#contrasted = 1;
    this.after = 0;
  }

  mood(mood: number, turned: boolean, emoji: boolean): void {
    if (mood > 0) {
      this.good += mood;
      this.goods += 1;
      this.best = Math.max(this.best, mood);
      if (turned) this.turnedBad += mood;
    } else {
      this.bad -= mood;
      this.bads += 1;
      this.worst = Math.max(this.worst, -mood);
      if (turned) this.turnedGood -= mood;
    }
    if (this.first === 0) this.first = mood;
    this.last = mood;
    this.after += mood;
    if (emoji) this.emoji += mood;
  }

  into(out: Float64Array): void {
    const net = this.good - this.bad;
    out.set([
      Math.log1p(this.good),
      Math.log1p(this.bad),
      squashed(net),
      this.best / 7,
      this.worst / 7,
      this.last / 7,
      this.first / 7,
      this.#contrasted * squashed(this.after),
      Math.log1p(this.turnedGood),
      Math.log1p(this.turnedBad),
      squashed(this.emoji),
      this.goods === 0 && this.bads === 0 ? 1 : 0,
      net / (this.good + this.bad + 1),
      net / (this.words + 3),
      Math.min(this.negations, 3) / 3,
      Math.min(this.strong, 3) / 3,
      Math.min(this.#exclaims, 3) / 3,
      Math.min(this.#asks, 3) / 3,
      Math.min(this.#trails, 3) / 3,
      Math.min(this.#links, 1),
      Math.min(this.#accounts, 2) / 2,
      Math.log1p(this.words) / 4,
      this.#contrasted,
      this.goods > 0 && this.bads > 0 ? 1 : 0,
    ]);
  }
}

/** From any sum to between -1 and 1 (Hutto and Gilbert, ICWSM 2014). */
function squashed(sum: number): number {
  return sum / Math.sqrt(sum * sum + 30);
}
