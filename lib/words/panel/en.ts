/** The words of the side panel and of what can be done with one key, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function panelInEnglish(speech: Speech) {
  const counted = (what: string, n: number) => `${what} ${speech.number(n)}`;
  return {
    sieve: {
      label: "Who of the people here",
      all: (n: number) => counted("All", n),
      fresh: (n: number) => counted("New", n),
      known: (n: number) => counted("Known", n),
      unsaved: (n: number) => counted("Not saved", n),
      nobody: "Nobody like that on this page.",
    },
    today: (n: number) => `${speech.number(n)} ${speech.plural(n, "task", "tasks")} due. Open today`,
    todayNone: "Open today",
    quick: {
      tagFor: (name: string) => `Tag for ${name}`,
      noteFor: (name: string) => `Note on ${name}`,
      taskFor: (name: string) => `Task about ${name}`,
      keep: "Keep",
      used: "Tags in use",
      noted: (name: string) => `Note on ${name} kept`,
      tasked: (name: string) => `Task about ${name} added`,
      due: "Due",
      noDay: "No day",
      hint: "Enter keeps it, Esc leaves",
    },
    onPage: {
      label: "Show a save button beside people on the page",
      text: "Puts a small star beside people on the pages of networks that are on. The risk: a site can notice that something was added to its page, and some forbid that. Jalin adds it outside of the page’s own content, loads nothing for it, and takes all of it away when you turn this off. Without it you save by the toolbar, the side panel, the context menu or a key.",
      waryLabel: (network: string) => `Show the save button on ${network} as well`,
      waryOff: (network: string) => `Not on ${network}, which looks for what extensions add to its pages.`,
      waryOn: (network: string) => `Also on ${network}, which looks for what extensions add to its pages.`,
      sure: (network: string) => `Show the button on ${network} as well?`,
      sureText: (network: string) =>
        `${network} looks for what extensions add to its pages, and may restrict accounts over it. If it notices the star, that can happen to yours. Saving by the side panel or a key adds nothing to the page.`,
      confirm: (network: string) => `Show it on ${network}`,
    },
    keys: {
      commands: {
        _execute_action: "Open Jalin",
        "open-panel": "Open the side panel",
        "open-dashboard": "Open the dashboard",
        "save-person": "Save the person of this page",
      },
      none: "No key",
      text: "They work on every page. Your browser changes them, on a page of its own.",
      addOns:
        "They work on every page. To change them, open your browser’s Add-ons page and choose “Manage extension shortcuts” under the gear.",
      change: "Change keys",
    },
    subject: {
      label: (name: string) => `${name}, whose profile this is`,
      unknown: "Nothing they did has been read yet.",
      waits: (n: number) => (n === 1 ? "Waits for your reply" : `${speech.number(n)} questions wait for your reply`),
      them: "They wrote last",
      us: "You wrote last",
      silent: "No words between you yet",
      open: "All about them",
      more: (n: number) => `${speech.number(n)} more ${speech.plural(n, "task", "tasks")}`,
    },
  };
}
