/** A notice to somebody whose data are kept: what is filled in, in curly brackets, and how long one may wait with it. */

/** What a notice may have filled in. */
export const noticeParts = ["name", "holder", "reach", "what", "source", "networks", "since", "why", "long"] as const;
export type NoticePart = (typeof noticeParts)[number];

/** The longest that people may go uninformed, GDPR Art. 14(3)(a): a month. */
export const informWithinDays = 30;

/** A part as it stands in a text. */
export function placeholderOf(part: NoticePart): string {
  return `{${part}}`;
}

/** The text with its parts filled in, each once: what is filled in is not looked at again. What is missing stays as it is. */
export function fillNotice(text: string, parts: Readonly<Partial<Record<NoticePart, string>>>): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const part = noticeParts.find((each) => each === name);
    return (part && parts[part]) || whole;
  });
}

/** The languages that a notice is there in. */
export type Tongue = "en" | "id";
