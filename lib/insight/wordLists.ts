/** Word lists as they are written in `words/`: a heading, then words, those of a category under its name in brackets. */

/** The words of a list by category; in the order of the file, as lines of words apart by spaces. */
export function wordsByCategory(list: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let words: string[] | undefined;
  for (const line of list.split("\n")) {
    const name = /^\[(.+)\]$/.exec(line)?.[1];
    if (name !== undefined) found.set(name, (words = []));
    else words?.push(...line.split(" ").filter((word) => word !== ""));
  }
  return found;
}
