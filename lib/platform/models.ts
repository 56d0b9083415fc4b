/** The files of the models: read when the first text is to be read, once for as long as the worker lives. */
import { browser } from "wxt/browser";
import { readerFiles, readerOf, type TextReader } from "../insight/reader";

let reader: Promise<TextReader | undefined> | undefined;

/** What reads texts; undefined where the files cannot be read, which is said once. */
export function textReader(): Promise<TextReader | undefined> {
  reader ??= load().catch((error: unknown) => {
    console.error("Jalin could not read its models; what was captured waits for them", error);
    return undefined;
  });
  return reader;
}

async function load(): Promise<TextReader> {
  const [language, sentiment, intent] = await Promise.all([
    bytesOf(readerFiles.language),
    bytesOf(readerFiles.sentiment),
    bytesOf(readerFiles.intent),
  ]);
  return readerOf({ language, sentiment, intent });
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/models/${file}` as "/welcome.html"));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
