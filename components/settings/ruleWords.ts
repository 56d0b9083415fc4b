import type { Rule } from "../../lib/model/rule";
import type { Words } from "../../lib/words";
import { networkLabel } from "../../lib/sites/about";

/** What a rule says, in one sentence. */
export function ruleWords(rule: Pick<Rule, "when" | "who" | "deeds">, words: Words): string {
  const isEverybody = rule.who.is === "all" && rule.who.of.length === 0;
  return words.rules.sentence(
    rule,
    isEverybody ? undefined : words.segment.words(rule.who, networkLabel),
    networkLabel,
  );
}
