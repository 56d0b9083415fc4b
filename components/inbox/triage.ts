/** Which item of a list is chosen next. `ids` are in the order in which they are shown. */

/** The one so many steps further on; at the ends it stays. The first where none is chosen. */
export function stepped(ids: readonly string[], chosen: string | undefined, by: 1 | -1): string | undefined {
  const at = ids.indexOf(chosen ?? "");
  return at < 0 ? ids[0] : ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
}

/** The one to go on with when one leaves the list: that after it, else that before it. */
export function following(ids: readonly string[], leaving: string): string | undefined {
  const at = ids.indexOf(leaving);
  return at < 0 ? ids[0] : (ids[at + 1] ?? ids[at - 1]);
}
