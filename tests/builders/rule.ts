/** Rules as they are stored. */
import type { Rule } from "../../lib/model/rule";

/** A rule that says of everybody's every interaction to tag them "seen", with what is given. */
export function ruleOf(given: Partial<Rule> = {}): Rule {
  return {
    id: "rule",
    name: "rule",
    on: true,
    when: {},
    who: { is: "all", of: [] },
    deeds: [{ do: "tag", tag: "seen" }],
    createdAt: 0,
    changedAt: 0,
    ...given,
  };
}
