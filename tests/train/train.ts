/** `npm run train`: fits the models of lib/insight and rewrites their packed files. */
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { modelFiles } from "../../lib/insight/models";
import { refitIntent } from "./intent";
import { trainLanguage } from "./language";
import { lexiconFrom } from "./lexicons";
import { trainSentiment } from "./sentiment";
import { languageSetsIn, sentimentSetsIn } from "./sets";

const usage = "npm run train -- DIR [language] [sentiment] [intent]";

/** The exit code is 2 where there is no data, else 0. */
export function main(root: string, [folder = "../shared/data", ...wanted]: string[]): number {
  const data = resolve(root, folder);
  if (!existsSync(join(data, "sentiment"))) {
    console.error(`There is no labelled data in ${data}. Name its folder: ${usage}`);
    return 2;
  }
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  const write = (name: keyof typeof modelFiles, bytes: Uint8Array): void => {
    writeFileSync(join(root, "lib/insight/models", modelFiles[name]), bytes);
    console.log(`${modelFiles[name]}: ${bytes.length} bytes`);
  };
  const own = join(root, "tests/train/words");
  if (isWanted("language")) {
    const { sets, held } = languageSetsIn(data, own);
    write("language", trainLanguage(sets, held));
  }
  if (isWanted("sentiment")) write("sentiment", trainSentiment(sentimentSetsIn(data), lexiconFrom(data, own)));
  // last, for it takes into account what the others say
  if (isWanted("intent")) refitIntent(root);
  return 0;
}
