/** The file of the sample data: it is read when somebody asks for it, and is no part of what the worker carries. */
import { browser } from "wxt/browser";
import type { Sample } from "../ingest/sample/expand";

/** Reads it. */
export async function loadSample(): Promise<Sample> {
  const file = await fetch(browser.runtime.getURL("/sample.json" as "/welcome.html"));
  return (await file.json()) as Sample;
}
