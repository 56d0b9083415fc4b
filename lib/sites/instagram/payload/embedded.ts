/** What a page carries in itself on a hard load: the post, its first comments, the head of a profile. */
import { attempt } from "../../dom";
import { payloadsIn } from "../../nodes";
import { emptyReading, type ReadContext, type Reading } from "../../site";
import { pageOf } from "../addresses";
import { answerOf, contentReaders, readNodes } from "./content";

export function readEmbedded(root: ParentNode, url: URL, { closed }: ReadContext): Reading {
  const reading = emptyReading();
  const page = pageOf(url);
  if (!page || page.kind === "messages" || (page.ref?.closed && !closed)) return reading;
  for (const payload of payloadsIn(root, "username", reading))
    attempt(reading, () =>
      readNodes(
        { ...answerOf(payload, closed === true), reading, post: page.ref?.post, isGuess: false },
        contentReaders,
      ),
    );
  return reading;
}
