import { byPart, type Finding } from "../../../lib/model/digest";
import type { DigestWords } from "../../../lib/words/digest/en";
import { plainText } from "../../../lib/words/digest/linked";

/** The week as text for a mail or a chat. `notes` stand under everything. */
export function asText(
  { title, findings, notes }: { title: string; findings: readonly Finding[]; notes: readonly string[] },
  words: DigestWords,
): string {
  const parts = byPart(findings).map(({ part, findings: own }) =>
    [words.parts[part], ...own.map((finding) => `- ${plainText(words.sentence(finding))}`)].join("\n"),
  );
  return `${[title, ...parts, notes.join("\n")].filter((part) => part !== "").join("\n\n")}\n`;
}
