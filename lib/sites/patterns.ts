/** Match patterns as networks use them: `https://host/*` or `https://*.host/*`. Small: this runs inside pages too. */

/** The pattern of every page of one host. */
export function patternOf(host: string): string {
  return `https://${host}/*`;
}

/** True when an address is under one of the patterns. */
export function matches(patterns: readonly string[], url: URL): boolean {
  return patterns.some((pattern) => {
    const [, wild, host] = /^https:\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? [];
    if (host === undefined || url.protocol !== "https:") return false;
    return url.hostname === host || (wild !== undefined && url.hostname.endsWith(`.${host}`));
  });
}
