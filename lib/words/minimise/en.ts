/** The words of keeping less, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function minimiseInEnglish(speech: Speech) {
  return {
    title: "Keep less",
    text: "Each of these counts for what is read from now on. What was read before stays as it is.",
    onlyOurs: "Only people who engage with me",
    onlyOursText:
      "Keeps who comments on, shares or likes your own posts, answers or names you, follows you or writes to you, and leaves out everybody else. Needs your own accounts to be named; on a network where none is, nothing is kept.",
    length: "Length of texts",
    lengthText:
      "Longer texts are cut. Without texts Jalin cannot tell what somebody feels or asks, nor what is talked of.",
    lengthOf: (length: number | undefined) =>
      length === undefined
        ? "As they were written"
        : length === 0
          ? "No texts at all"
          : `At most ${speech.number(length)} characters`,
    avatars: "Addresses of profile pictures",
    avatarsText: "Pictures are never loaded. Turned off, not even where they are is kept.",
    kinds: "What is kept",
    kindsText: "Turned off, it is left out from now on. What was read before stays.",
    kindOf: (network: string, kind: string) => `${network}: keep ${kind}`,
  };
}
