/** Stands where something was taken out: nothing reaches across it. */
const gap = " | ";

/** What was found, each once in the order of the text, and the text without it. */
export interface Taken {
  found: string[];
  rest: string;
}

/** What to make of a match and its groups, which are empty where they took no part. `before`: what stands before it. */
type Read = (match: readonly string[], before: () => string) => string | undefined;

/** Takes out of a text all matches of which `read` makes something. */
export function take(text: string, pattern: RegExp, read: Read): Taken {
  const found = new Set<string>();
  let rest = "";
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const groups = Array.from(match, (group: string | undefined) => group ?? "");
    const value = read(groups, () => text.slice(0, match.index));
    if (value === undefined) continue;
    found.add(value);
    rest += text.slice(end, match.index) + gap;
    end = match.index + match[0].length;
  }
  return { found: [...found], rest: rest + text.slice(end) };
}
