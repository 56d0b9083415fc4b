/** How the patterns of a language are laid out. All are for words in lower case, see asks.ts. */
export interface Phrases {
  /** at the beginning of a clause, to be left aside */
  lead: RegExp;
  /** of a sentence: asks in form alone, or greets */
  rhetorical: RegExp;
  /** of the sentence after: who asked says it themself */
  reply: RegExp;
  /** of a clause: asks whether something is so */
  yesOrNo: RegExp;
  /** of a clause: asks for something else */
  asking: RegExp;
  /** of a clause: something bad, unless it is denied */
  complaining: RegExp;
  /** of a clause: bad in what is {@link offered} to others, whatever it may be elsewhere */
  bad: RegExp;
  offered: RegExp;
  /** of a clause: something that should be and is not */
  failing: RegExp;
  /** just before something bad: there is none of it */
  denied: RegExp;
  /** before something bad: it is only thought of */
  supposed: RegExp;
  /** of the whole text: what was bad is good again, or was never meant */
  relief: RegExp;
  /** of the whole text: the relief was not all */
  but: RegExp;
}

/** Any of some patterns, as whole words. */
export function any(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}'])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "u");
}
