/** The words of the inbox in English: a part of the catalogue. */
import type { InboxState } from "../../model/inbox";
import type { Speech } from "../speech";
import { durationWords } from "./duration";

export function inboxInEnglish(speech: Speech) {
  const some = (n: number, one: string, many: string) => `${speech.number(n)} ${speech.plural(n, one, many)}`;
  const tabs: Record<InboxState, string> = {
    open: "Needs reply",
    snoozed: "Snoozed",
    answered: "Answered",
    hidden: "Hidden",
  };
  const empty: Record<InboxState, { title: string; text: string }> = {
    open: {
      title: "Nobody waits for a reply",
      text: "Questions and complaints to you come here: comments under your posts, replies, mentions and messages, from the pages you open.",
    },
    snoozed: { title: "Nothing is put off", text: "What you snooze waits here and comes back by itself at its time." },
    answered: {
      title: "Nothing answered yet",
      text: "What you answer comes here: by itself once Jalin reads your answer on the page, or when you mark it.",
    },
    hidden: { title: "Nothing hidden", text: "What you hide stays here, in case it needs a reply after all." },
  };

  return {
    tabs,
    views: "What the inbox shows",
    list: (state: InboxState) => tabs[state],
    order: "Order",
    newest: "Newest first",
    oldest: "Waiting longest",
    empty,
    own: "Name your accounts, so that Jalin knows what goes to you.",
    ownButton: "Name your accounts",
    back: "Back to the list",

    asks: { question: "Question", complaint: "Complaint" },
    under: (author: string) => `Under a post by ${author}`,
    yourPost: "Under your post",
    aPost: "Under a post",
    you: "You",
    answerTook: (ms: number) => `First answer after ${durationWords(ms, speech.locale)}`,
    snoozedUntil: (until: string) => `Snoozed until ${until}`,
    conversation: "Conversation",
    thisOne: "What they asked",

    open: "Open the post",
    answered: "Answered",
    snooze: "Snooze",
    hide: "Hide",
    reopen: "Back to needs reply",
    nowOpen: "Back in needs reply",

    glance: {
      label: "At a glance",
      lastExchange: "Last exchange",
      none: "None seen yet",
      theyWait: (n: number) => `Waits for ${some(n, "reply", "replies")} from you`,
      theirTurn: "Their turn: you wrote last",
      even: "Nobody owes a reply",
      openPerson: (name: string) => `Open ${name}`,
    },

    times: {
      button: (time: string) => `Half of your answers within ${time}`,
      title: "Time to first answer",
      text: (n: number, time: string) =>
        `From the question to your first answer. Half of the ${some(n, "question", "questions")} you answered in the last 26 weeks had one within ${time}.`,
      week: (monday: string, n: number, time: string) =>
        `Week of ${monday}: half within ${time}, of ${some(n, "answer", "answers")}`,
      quiet: (monday: string) => `Week of ${monday}: no answer`,
      thisWeek: "this week",
      byWeek: "By week of the answer",
      duration: (ms: number) => durationWords(ms, speech.locale),
    },
  };
}
