import type { Words } from "../../../lib/words";
import type { TabStatus } from "../status";

/** The state of a tab in a few words. */
export function stateWords(status: TabStatus | undefined, words: Words): string {
  switch (status?.is) {
    case undefined:
    case "loading":
      return words.name;
    case "private":
      return words.state.private;
    case "unsupported":
    case "unseen":
      return words.state.nothing;
    case "found":
      return words.state.found(status.host);
    case "off":
      return words.state.off(status.about.label);
    case "absent":
      return words.state.stopped;
    case "answered":
      return pageWords(status, words);
  }
}

function pageWords({ about, page }: TabStatus & { is: "answered" }, words: Words): string {
  const { hostname } = new URL(page.url);
  const host = hostname.replace(/^www\./, "");
  switch (page.state) {
    case "reading":
      return words.state.reading(host);
    case "nothing-here":
      return words.state.nothing;
    case "waiting":
      return words.state.waiting(host);
    case "full":
      return words.state.full;
    case "layout-changed":
      return words.state.layout(about.label);
    case "stopped":
      return words.state.stopped;
  }
}
