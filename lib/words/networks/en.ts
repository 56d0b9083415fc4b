/** The words of networks, and of how each is read, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function networksInEnglish(speech: Speech) {
  return {
    on: (n: number, of: number) => `${speech.number(n)} of ${speech.number(of)} are on`,
    text: "Turn on the ones you work in. The browser asks you for each, and only pages you open yourself are read.",
    find: "Find a network",
    none: (typed: string) =>
      `No network is called “${typed}”. Other sites may run one of these: add their address under it.`,
    groupOn: "On",
    groupOff: "Off",
    reads: (kinds: string) => `Reads ${kinds}`,
    turnOn: (network: string) => `Read ${network}`,
    more: "Details",
    moreFor: (network: string) => `Details of ${network}`,
    precise: "Precise reading",
    preciseText:
      "Also reads the data that the page itself receives, so that times are exact and nobody is counted twice. The site could notice that: leave it off if you are unsure.",
    preciseFor: (network: string) => `Precise reading on ${network}`,
    messages: "Messages",
    messagesText:
      "Also reads private messages you open, and keeps who wrote what. They were written to you alone: turn this on only if you may keep them.",
    messagesFor: (network: string) => `Messages on ${network}`,
    closed: "Closed groups",
    closedText:
      "Also reads groups and posts that are not open to everybody. People in a closed group wrote for its members only: turn this on only if you may keep what they wrote.",
    closedFor: (network: string) => `Closed groups on ${network}`,
    refused: "The browser did not give the permission. Nothing was turned on.",
    offText: "Turned off, nothing of it is read. What was read before is kept.",

    health: {
      title: "How reading goes",
      week: "The last seven days",
      read: "Read",
      problems: "Not read",
      day: "Day",
      kinds: "By kind of page",
      last: (when: string) => `last read ${when}`,
      changed: (when: string) => `looks changed since ${when}`,
      never: "Nothing was read here yet. Open a post on this network: who wrote there is read as you scroll.",
    },

    report: {
      title: "Something is not read",
      text: "A report says how the page is built, without what it says. Open the page in another tab, then make it here.",
      make: (network: string) => `Report a page of ${network}`,
      looking: "Looking for an open page …",
      noPage: (network: string) =>
        `No page of ${network} that Jalin reads is open. Open the one that is not read, then try again.`,
    },

    hosts: {
      list: (network: string) => `Sites where ${network} is read`,
      add: (network: string) => `Add a site that runs ${network}`,
      button: "Add",
      remove: (host: string) => `Take ${host} off the list`,
      locked: "not allowed by the browser",
      allow: "Allow",
      allowHost: (host: string) => `Allow ${host}`,
      noHost: (example: string) => `This is not the address of a site. Write one like ${example}.`,
      there: (host: string) => `${host} is in the list already.`,
      taken: (host: string, network: string) => `${host} belongs to ${network}, which has a switch of its own here.`,
      refused: (host: string) => `The browser did not give the permission for ${host}. It was not added.`,
    },
  };
}

export type NetworksWords = ReturnType<typeof networksInEnglish>;
