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
