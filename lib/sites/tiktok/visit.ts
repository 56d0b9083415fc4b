import type { Post } from "../../model/capture";
import type { Reading } from "../site";

/** One call of the reader: what it has found, when, and the post that the address names. */
export interface Visit {
  reading: Reading;
  /** ms since 1970 UTC */
  now: number;
  post: Post | undefined;
}

/** Selects what TikTok's own tests know by one of these names; one that ends in "-" stands for all that begin with it. */
export function marked(...names: string[]): string {
  return names.map((name) => `[data-e2e${name.endsWith("-") ? "^" : ""}="${name}"]`).join();
}

/** An attribute of the first element that matches. */
export function attributeIn(root: ParentNode | null | undefined, selector: string, name: string) {
  return root?.querySelector(selector)?.getAttribute(name);
}
