/** Recorded pages and payloads as something to serve. */
import { pageUrl, type Recorded } from "../../truth/files";
import { embeddingPage } from "../../truth/embedding";
import { rebuild } from "../../truth/tree";
import type { Answer } from "./serve";

/** The page's own scripts would change it or leave it: they do not run. Those of an extension are not concerned. */
const noScripts = { "content-security-policy": "script-src 'none'; object-src 'none'; frame-src 'none'" };
const oneScript = { "content-security-policy": "script-src 'nonce-rebuild'; object-src 'none'; frame-src 'none'" };

/**
 * Answers that show a recorded page at its address: html as it is, a saved tree rebuilt node by node, an embedded payload
 * inside its script element, a response as something that the page asks for with `fetch` or, on `x`, XMLHttpRequest.
 */
export function servedPage(recorded: Recorded): Record<string, Answer> {
  const { file, truth, body } = recorded;
  const url = pageUrl(truth).href;
  if (file.endsWith(".dom.json")) return { [url]: { body: rebuiltPage(body), headers: oneScript } };
  switch (truth.source) {
    case "dom":
      return { [url]: { body, headers: noScripts } };
    case "embedded":
      return { [url]: { body: embeddingPage(truth.network, body), headers: noScripts } };
    case "response": {
      const request = new URL(truth.url).href;
      const crossOrigin = { "access-control-allow-origin": "*" };
      return {
        [url]: askingPage(truth.network, request),
        [request]: { body, type: "application/json; charset=utf-8", headers: crossOrigin },
      };
    }
  }
}

function rebuiltPage(json: string): string {
  const data = json.replace(/</g, "\\u003c").replace(/[\u2028\u2029]/g, " ");
  return `<!doctype html><script nonce="rebuild">(${rebuild.toString()})(document, ${data});</script>`;
}

function askingPage(network: string, request: string): string {
  const address = JSON.stringify(request).replace(/</g, "\\u003c");
  const ask =
    network === "x"
      ? `const request = new XMLHttpRequest(); request.open("GET", ${address}); request.send();`
      : `fetch(${address}).then((response) => response.text());`;
  return `<!doctype html><title>Recorded response</title><script>addEventListener("load", () => { ${ask} });</script>`;
}
