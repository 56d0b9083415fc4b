/** The notice to people whose data are kept, in English: GDPR Art. 14 says what has to be in it. */
import type { InteractionType } from "../../model/engagement";
import type { Contact } from "../../model/records";
import type { Purpose } from "../../model/settings";
import type { Speech } from "../speech";

/** What is kept of somebody. */
export interface Kept {
  /** names of networks they were read on */
  networks: readonly string[];
  /** what they did */
  done: readonly InteractionType[];
  has: Contact["has"];
  /** a company or role is known */
  isEmployed: boolean;
  /** the user entered more of them, such as a place */
  isDetailed: boolean;
  /** the user noted, tagged or planned something */
  isNoted: boolean;
  /** any of it is from the user, not from pages */
  isEntered: boolean;
}

export function noticeInEnglish(speech: Speech) {
  const types: Record<InteractionType, string> = {
    comment: "comments",
    reply: "replies",
    mention: "mentions",
    quote: "quotes",
    share: "shares",
    reaction: "reactions",
    follow: "that you follow us",
    message: "messages",
  };
  const why: Record<Purpose, string> = {
    community:
      "I look after the community around our brand: I want to answer and thank the people who take part, and to learn what they care about. This is a legitimate interest (GDPR Art. 6(1)(f)).",
    sales:
      "I want to find out whether what we offer could be of use to you, and to get in touch about it. This is a legitimate interest (GDPR Art. 6(1)(f)); you may object to it at any time, without giving a reason.",
    personal: "I want to keep in touch with people, for myself alone and for no business.",
  };
  return {
    why,
    what: ({ networks, done, has, isEmployed, isDetailed, isNoted }: Kept) =>
      speech.list(
        [
          networks.length === 0 ? "your name" : "your name and account as shown there",
          ...done.map((type) => types[type]),
          has.emails && "e-mail addresses",
          has.phones && "phone numbers",
          isEmployed && "where you work and as what",
          isDetailed && "other details that I noted, such as a place or birthday",
          isNoted && "my own notes, tags and plans on our contact",
          done.length > 0 && "what I conclude from this, such as how satisfied you are and how close to us",
        ].filter((each) => typeof each === "string"),
      ),
    source: ({ networks, done, isEntered }: Kept) =>
      speech.list(
        [
          networks.length > 0 && `pages of ${speech.list(networks)} that I opened myself`,
          done.includes("message") && "messages between us there",
          (networks.length === 0 || isEntered) && "what I wrote down myself or took from a file of mine",
        ].filter((each) => each !== false),
      ),
    long: (months: number) =>
      months === 0
        ? "Until I no longer need it, or you ask me to delete it."
        : `When nothing is heard of you for ${speech.number(months)} months, I decide anew whether I still need it. I delete it when you ask me to.`,
    standard: `Hello {name},

I keep some data about you that I did not get from you directly, so I want you to know about it.

Who keeps it: {holder}. You can reach me here: {reach}
What I keep: {what}.
Where it is from: {source}, since {since}.
Why: {why}
Who sees it: it stands in my own browser, in a private contact list. I pass it on to nobody.
How long: {long}

You may ask me at any time what I keep about you, to get a copy, to have it corrected, restricted or deleted, and you may object to my keeping it. If you ask me to, it is deleted and never read again. You may also complain to a data protection authority.

{holder}`,
  };
}

export type NoticeText = ReturnType<typeof noticeInEnglish>;
