/** Pages at their real addresses, without the network. */
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import type { BrowserContext, Route } from "playwright-core";
import { allowHints } from "./outside";

/** What an address answers: its body, a file, or a body with a type and headers of its own. */
export type Answer =
  string | { file: string } | { body: string; type?: string; headers?: Record<string, string>; status?: number };

export interface Server {
  /** requests for addresses that nobody served; they failed */
  readonly foreign: string[];
  /** Serves more, or something else at an address already served. */
  add(answers: Record<string, Answer>): void;
}

const html = "text/html; charset=utf-8";
const types: Record<string, string> = {
  ".json": "application/json; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/**
 * Answers every http(s) request of the browser from `answers` (by address, fragment aside); any other request fails and
 * is written down.
 */
export async function serve(context: BrowserContext, answers: Record<string, Answer>): Promise<Server> {
  const served = new Map<string, Answer>();
  const foreign: string[] = [];
  const add = (more: Record<string, Answer>): void => {
    for (const [url, answer] of Object.entries(more)) {
      served.set(withoutFragment(url), answer);
      if (typeof answer === "string") allowHints(context, answer);
      else if ("body" in answer) allowHints(context, answer.body);
    }
  };
  add(answers);

  await context.route(
    (url) => url.protocol === "http:" || url.protocol === "https:",
    async (route) => {
      const url = withoutFragment(route.request().url());
      const answer = served.get(url);
      if (answer !== undefined) return fulfil(route, answer);
      // a browser asks for an icon of every page by itself
      if (new URL(url).pathname !== "/favicon.ico") foreign.push(url);
      return route.abort("internetdisconnected");
    },
  );
  return { foreign, add };
}

/** An address as the browser spells it, up to the "#". */
export function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = "";
  return url.href;
}

function fulfil(route: Route, answer: Answer): Promise<void> {
  const full = typeof answer === "string" ? { body: answer } : answer;
  if ("file" in full)
    return route.fulfill({ body: readFileSync(full.file), contentType: types[extname(full.file)] ?? html });
  const { body, type = html, headers = {}, status = 200 } = full;
  return route.fulfill({ status, body, headers: { ...headers, "content-type": type } });
}
