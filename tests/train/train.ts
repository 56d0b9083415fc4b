/** `npm run train`: fits the models of lib/insight and rewrites their packed files. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { keyphraseFile } from "../../lib/insight/keyphrases";
import { modelFiles } from "../../lib/insight/models";
import { SentimentModel } from "../../lib/insight/sentiment";
import { refitIntent } from "./intent";
import { readTagged, trainKeyphrases } from "./keyphrases";
import { trainLanguage } from "./language";
import { lexiconFrom } from "./lexicons";
import { trainSentiment } from "./sentiment";
import { languageSetsIn, sentimentSetsIn, statusesIn } from "./sets";

const usage = "npm run train -- DIR [language] [sentiment] [keyphrase] [intent]";

/** The exit code is 2 where there is no data, else 0. */
export function main(root: string, [folder = "../shared/data", ...wanted]: string[]): number {
  const data = resolve(root, folder);
  if (!existsSync(join(data, "sentiment"))) {
    console.error(`There is no labelled data in ${data}. Name its folder: ${usage}`);
    return 2;
  }
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  const pathOf = (file: string): string => join(root, "lib/insight/models", file);
  const write = (file: string, bytes: Uint8Array): void => {
    writeFileSync(pathOf(file), bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  };
  const own = join(root, "tests/train/words");
  if (isWanted("language")) {
    const { sets, held } = languageSetsIn(data, own);
    write(modelFiles.language, trainLanguage(sets, held));
  }
  if (isWanted("sentiment")) {
    const sets = [...sentimentSetsIn(data), ...statusesIn(own)];
    write(modelFiles.sentiment, trainSentiment(sets, lexiconFrom(data, own)));
  }
  // after it, for these take into account what the others say
  const tagged = readTagged(join(data, "keyphrase/train.bio.tsv"));
  if (isWanted("keyphrase") && tagged.length > 0) {
    const { lexicon } = new SentimentModel(new Uint8Array(readFileSync(pathOf(modelFiles.sentiment))));
    write(keyphraseFile, trainKeyphrases(tagged, lexicon));
  }
  if (isWanted("intent")) refitIntent(root);
  return 0;
}
