/**
 * What would leave the browser. Pages are answered by the test (serve.ts), so nothing has to: everything else meets a proxy
 * that writes down where it would have gone, and refuses. And nothing of what leaves may be Jalin's own.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Request } from "playwright-core";

export interface Proxy {
  /** argument of Chromium */
  flag: string;
  /** what was to leave, as `host:port` or an address */
  readonly seen: string[];
  close(): void;
}

/** A proxy that lets nothing through. */
export async function refusingProxy(): Promise<Proxy> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    seen.push(request.url ?? "");
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    // of loopback addresses none goes to the proxy
    flag: `--proxy-server=http://localhost:${port}`,
    seen,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Where Chromium itself wants to go, whatever is installed in it. */
const ofTheBrowser = /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

/** Links by which a page has the browser reach out before it asks for anything. */
const hints = /<link\b[^>]*\brel=["']?[^"'>]*\b(?:preconnect|dns-prefetch|prefetch|preload)\b[^>]*>/gi;

const served = new WeakMap<BrowserContext, Set<string>>();

/** Notes where a page of the test reaches out by its own links. */
export function allowHints(context: BrowserContext, page: string): void {
  const hosts = served.get(context);
  for (const [link] of page.matchAll(hints)) {
    const host = hostOf(/\bhref=["']?([^"'\s>]+)/i.exec(link)?.[1] ?? "");
    if (host !== undefined) hosts?.add(host);
  }
  // a frame is connected to before the page's policy forbids it
  for (const [, to = ""] of page.matchAll(/<iframe\b[^>]*\bsrc=["']?([^"'\s>]+)/gi)) hosts?.add(hostOf(to) ?? "");
  // the links of a tree that is rebuilt by a script stand in that script
  if (page.startsWith('<!doctype html><script nonce="rebuild">'))
    for (const [, to = ""] of page.matchAll(/"((?:https?:)?\/\/[^"\s\\]+)"/gi)) hosts?.add(hostOf(to) ?? "");
}

/** Keeps account of a browser; answers with what left, or would have, that no page asked for by itself. */
export function watchRequests(context: BrowserContext, proxy: Proxy): () => string[] {
  const ours = new Set<string>();
  const ofPages = new Set<string>();
  served.set(context, ofPages);
  context.on("request", (request) => {
    if (!/^(?:https?|wss?):/.test(request.url())) return;
    if (isOurs(request)) ours.add(`Jalin asked for ${request.method()} ${request.url()}`);
    else ofPages.add(hostOf(request.url()) ?? "");
  });
  return () => {
    const others = proxy.seen
      .map((to) => hostOf(to) ?? to)
      .filter((host) => !ofPages.has(host) && !ofTheBrowser.test(host));
    return [...ours, ...new Set(others)];
  };
}

/** The host of an address, or of what a proxy is asked to connect to. */
function hostOf(to: string): string | undefined {
  const address = to.startsWith("//") ? `https:${to}` : to.includes("://") ? to : `https://${to}`;
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

/** True where the extension itself asks: its worker or a page of its own. */
function isOurs(request: Request): boolean {
  const worker = request.serviceWorker();
  if (worker) return worker.url().startsWith("chrome-extension:");
  // somebody goes elsewhere in a tab that showed a page of ours
  if (request.isNavigationRequest() && request.frame().parentFrame() === null) return false;
  return request.frame().url().startsWith("chrome-extension:");
}
