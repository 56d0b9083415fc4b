/** What a page carries in itself on a hard load: the posts it first shows, with the names that cards do not. */
import { attempt } from "../../dom";
import { payloadsIn } from "../../nodes";
import { emptyReading, type Reading } from "../../site";
import { pageOf } from "../addresses";
import { readContent } from "./content";

export function readEmbedded(root: ParentNode, url: URL): Reading {
  const reading = emptyReading();
  const page = pageOf(url);
  if (page)
    for (const payload of payloadsIn(root, "username", reading))
      attempt(reading, () => readContent(payload, page.post, reading));
  return reading;
}
