/** The words of the first page, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function welcomeInEnglish(speech: Speech) {
  return {
    step: (n: number, of: number) => `${speech.number(n)} of ${speech.number(of)}`,
    steps: "Steps of the welcome",
    skip: "Skip",
    back: "Back",
    next: "Next",
    finish: "Done",
    what: {
      name: "What it does",
      title: "Jalin remembers who engages with you",
      sentences: [
        "When you open a post on a network you turned on, Jalin reads who commented, replied, shared or reacted.",
        "It sees only what you see: it clicks nothing, scrolls nothing and asks the site for nothing.",
        "Everything is kept in this browser, on this computer, and is sent to nobody.",
      ],
    },
    demo: {
      title: "Try it here",
      text: "An invented post. Scroll it, open the replies, and watch who appears.",
      thread: "An invented post with its comments",
      author: "Kopi Sore",
      post: "We have ten sample boxes for people who run a coffee bar. Tell us about yours.",
      replies: (n: number) => `Show ${speech.number(n)} ${speech.plural(n, "reply", "replies")}`,
      likes: "Who shared and liked it",
      shared: "shared this",
      liked: "liked this",
      people: "What Jalin keeps",
      nobody: "Nobody yet. Scroll the post.",
      read: "read",
      again: "Start again",
      whoIs: (name: string) => `Why ${name} is where they are`,
      lines: {
        maya: "We pour ninety cups a day in Bandung. May we try a box for a week?",
        tomo: "Do you ship to Malang?",
        ines: "These people care. Go and get one.",
        mayaAgain: "And could you write the roast date on it?",
        ryo: "My bar has six seats. Is that too small?",
        sister: "Ours has twenty. We are in.",
      },
    },
    networks: {
      name: "Networks",
      title: "Which networks do you use?",
      text: "Turn them on here. The browser asks you for each, and you can turn it off at any time.",
      later: "Messages, closed groups and other sites have switches of their own, later, under Networks.",
    },
    you: {
      name: "You",
      title: "Which accounts are yours?",
      text: "Name your own accounts, so that your answers count as yours and questions to you come to the inbox.",
      noNetwork: "No network is on yet. That is fine: its pages will offer the account you are signed in with.",
    },
    end: {
      name: "Begin",
      title: "You are ready to start",
      pin: "In Chrome, Jalin may be under the puzzle piece in the toolbar; pin it to keep it in sight.",
      openTitle: "Open a post of yours",
      openText: "Then click Jalin in the toolbar. The people who wrote there are waiting.",
      noneText: "No network is on yet. Turn one on, then open a post there.",
      turnOn: "Turn on a network",
      sampleTitle: "Or look around first",
      toContacts: "See the contacts",
      dashboardTitle: "The dashboard",
      dashboardText: "Everybody you met, what waits for you, and how it goes.",
      dashboard: "Open the dashboard",
      help: "Read the help",
    },
  };
}

export type WelcomeWords = ReturnType<typeof welcomeInEnglish>;
