/** The models of the extension, as the browser gives them to it. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** Stands for `fetch`. */
export function shippedModel(address: string): Promise<Response> {
  return Promise.resolve(new Response(readFileSync(`lib/insight/models/${basename(address)}`)));
}
