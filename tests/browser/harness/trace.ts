/** What a page could tell of having been read: its document, the names in its window, what it asked for and was told. */
import type { Page } from "playwright-core";

/** Every node as the browser holds it, one to a line; closed shadow roots, templates and frames are in it. */
export interface Trace {
  document: string[];
  globals: string[];
  /** every request of the page and of what runs in it, by kind and address */
  requests: string[];
  console: string[];
}

/** A node of the browser's own protocol. */
interface ProtocolNode {
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: ProtocolNode[];
  shadowRoots?: ProtocolNode[];
  shadowRootType?: string;
  templateContent?: ProtocolNode;
  contentDocument?: ProtocolNode;
}

/** Starts to listen on a page, before it is opened anywhere; what is returned takes the trace. */
export function traceOf(page: Page): () => Promise<Trace> {
  const requests: string[] = [];
  const said = new Set<string>();
  page.on("request", (request) => {
    const line = `${request.method()} ${request.resourceType()} ${request.url()}`;
    // an image that stands twice is asked for once or twice, as it happens
    if (request.resourceType() !== "image" || !requests.includes(line)) requests.push(line);
  });
  page.on("console", (message) => said.add(message.text()));
  page.on("pageerror", (error) => said.add(String(error)));
  return async () => {
    const session = await page.context().newCDPSession(page);
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    await session.detach();
    return {
      document: linesOf(root),
      globals: await page.evaluate(() => Object.getOwnPropertyNames(globalThis).sort()),
      requests: requests.toSorted(),
      console: [...said].sort(),
    };
  };
}

function linesOf(node: ProtocolNode, indent = ""): string[] {
  const { nodeName, nodeValue, attributes = [], children = [], shadowRoots = [], shadowRootType = "" } = node;
  // the browser's own controls inside of a video or an input
  if (shadowRootType === "user-agent") return [];
  const line = `${indent}${nodeName} ${JSON.stringify(nodeValue || attributes)} ${shadowRootType}`.trimEnd();
  const within = [...shadowRoots, ...children, node.templateContent, node.contentDocument];
  return [line, ...within.flatMap((child) => (child ? linesOf(child, `${indent}  `) : []))];
}
