/** A recorded page as a DOM without a browser. */
import { JSDOM } from "jsdom";
import { embeddingPage } from "./embedding";
import { pageUrl, type Recorded } from "./files";
import { rebuild, type SavedPage } from "./tree";

/**
 * The document of a recorded page at its real address, no script of it run. A payload that a page embeds stands in a
 * script element; a response has an empty page around it.
 */
export function documentOf({ file, truth, body }: Recorded): Document {
  const url = pageUrl(truth).href;
  if (file.endsWith(".dom.json")) {
    const { document } = new JSDOM("", { url }).window;
    rebuild(document, JSON.parse(body) as SavedPage);
    return document;
  }
  switch (truth.source) {
    case "dom":
      return new JSDOM(body, { url }).window.document;
    case "embedded":
      return new JSDOM(embeddingPage(truth.network, body), { url }).window.document;
    case "response":
      return new JSDOM("", { url }).window.document;
  }
}
