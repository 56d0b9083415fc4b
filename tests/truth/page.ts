/** A recorded page as a DOM without a browser. */
import { JSDOM } from "jsdom";
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

/** A page that holds a payload the way its network embeds it, see the network's page facts. */
export function embeddingPage(network: string, json: string): string {
  const inert = json.replace(/</g, "\\u003c");
  switch (network) {
    case "youtube":
      return `<!doctype html><body><script>var ytInitialData = ${inert};</script></body>`;
    case "linkedin":
      return `<!doctype html><body><code style="display: none">${json.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</code></body>`;
    case "facebook":
    case "instagram":
    case "threads":
      return `<!doctype html><body><script type="application/json" data-sjs>${inert}</script></body>`;
    default:
      return `<!doctype html><body><script type="application/json">${inert}</script></body>`;
  }
}
