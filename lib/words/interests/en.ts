/** The words of what somebody cares about, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function interestsInEnglish({ number, plural }: Speech) {
  return {
    title: "Interests",
    text: "What they come back to, and others say less often. From their newest 500 comments, replies, mentions and quotes.",
    chip: (term: string, posts: number) => `${term}, on ${number(posts)} ${plural(posts, "post", "posts")}`,
    none: "Nothing they came back to yet: a topic counts once it stands under two posts, or on two days.",
    texts: (term: string) => `What they said about “${term}”`,
    more: "Show more",
    special: {
      title: "Sensitive topics",
      label: "Name sensitive topics among interests",
      text: "Jalin leaves out health, religion, politics, sexuality, ethnicity, union membership, biometrics and crime when it says what somebody cares about. Laws protect such knowledge: turn this on only if you may keep it about the people here. It is found by lists of words, so something may slip through while it is off.",
    },
  };
}

export type InterestsWords = ReturnType<typeof interestsInEnglish>;
