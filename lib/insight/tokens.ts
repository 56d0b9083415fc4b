/**
 * How every model of this folder sees a text, in training and at run time alike. What it does is part of the models: after
 * a change here they are trained anew.
 */

/** Stands for a link, whatever it leads to. */
export const linkToken = "<link>";
/** Stands for the name of an account, whoever it is. */
export const accountToken = "<account>";
/** Stand for emoticons of one mood, however they are typed. */
export const gladToken = "<glad>";
export const sadToken = "<sad>";

/** What comes later in a long text is left aside, in UTF-16 units: what somebody feels or speaks shows before that. */
const longest = 2_000;

// No alternative looks back at what another could have matched, so the scan is linear.
const piece =
  /((?:https?:\/\/|www\.)\S+)|([@＠][\w.]+)|([:;=][-'^oc]?[)\]}DPp3*]+(?!\w)|[xX]D+(?!\w)|\([:;=]|\^[_.-]*\^|<3+)|([:;=][-'^oc]?[([{|\\/]+(?!\w)|:'\(|[T;][_.]+[T;]|-[_.]+-)|(\p{L}[\p{L}\p{M}\p{N}_]*(?:['-][\p{L}\p{M}\p{N}_]+)*)|(\p{Regional_Indicator}{2}|(?![♀♂\u{1F9B0}-\u{1F9B3}])\p{Extended_Pictographic})|(\p{N}+)|([!?]+|\.{2,})/gu;

/**
 * Words in lower case and compatibility form, no letter more than twice in a row; emoji without skin colour, gender and
 * companions; runs of `!`, `?` and dots as one each; placeholders for links, accounts, emoticons and numbers. A word said
 * twice ("teman-teman", "teman2") ends in 2, and the Indonesian "nya" stands alone, written together or not.
 */
export function tokensOf(text: string): string[] {
  const plain = text.slice(0, longest).normalize("NFKC").slice(0, longest).replaceAll("’", "'");
  const tokens: string[] = [];
  for (const [, link, account, glad, sad, word, emoji, number, mark] of plain.matchAll(piece)) {
    if (word !== undefined) addWord(tokens, word.toLowerCase());
    else if (emoji !== undefined) tokens.push(emoji);
    else if (mark !== undefined) tokens.push(mark.startsWith(".") ? "…" : mark.includes("?") ? "?" : "!");
    else if (number !== undefined) tokens.push("<number>");
    else if (link !== undefined) tokens.push(linkToken);
    else if (account !== undefined) tokens.push(accountToken);
    else if (glad !== undefined) tokens.push(gladToken);
    else if (sad !== undefined) tokens.push(sadToken);
  }
  return tokens;
}

/** Whether a token is a word, and neither mark nor emoji nor placeholder. */
export function isWord(token: string): boolean {
  return letter.test(token);
}

const letter = /^\p{L}/u;
const elongated = /(.)\1{2,}/gu;

function addWord(tokens: string[], written: string): void {
  const word = written.replace(elongated, "$1$1");
  const dash = word.indexOf("-");
  if (dash < 0) {
    addStem(tokens, word);
    return;
  }
  const parts = word.split("-");
  const [first = "", second = ""] = parts;
  if (parts.length === 2 && first.length > 1 && second.startsWith(first)) {
    tokens.push(`${first}2`);
    if (second.length > first.length) addStem(tokens, second.slice(first.length));
  } else for (const part of parts) addStem(tokens, part);
}

function addStem(tokens: string[], word: string): void {
  if (word.length > 5 && word.endsWith("nya")) tokens.push(word.slice(0, -3), "nya");
  else tokens.push(word);
}
