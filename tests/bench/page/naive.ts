/** What we are compared with: the same reader, asked for the whole page again at every mutation. Runs in the page. */
import { site } from "../../../lib/sites/youtube";

const seen = new Set<string>();
// the host is one that Jalin does not read
const url = new URL(location.pathname + location.search, "https://www.youtube.com");

new MutationObserver(() => {
  for (const capture of site.read(document, url, { now: Date.now() }).captures) seen.add(JSON.stringify(capture));
}).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
