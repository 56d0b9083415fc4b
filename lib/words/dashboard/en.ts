/** The words of the dashboard around its pages, in English: a part of the catalogue. */
import type { Speech } from "../speech";

export function dashboardInEnglish(_speech: Speech) {
  return {
    pages: {
      today: "Today",
      contacts: "Contacts",
      contact: "Contact",
      joins: "Suggested joins",
      inbox: "Inbox",
      pipeline: "Pipeline",
      tasks: "Tasks",
      posts: "Posts",
      post: "Post",
      insights: "Insights",
      week: "The week",
      networks: "Networks",
      data: "Data",
      export: "Export",
      import: "Import",
      backup: "Backup",
      privacy: "Privacy",
      settings: "Settings",
      help: "Help",
    },
    kept: "What is kept",
    name: "Jalin",
    title: (page: string) => `${page} · Jalin`,
    skip: "Skip to the page",
    rail: "Pages",
    menu: "Menu",
    find: "Search",
    search: "Search or do anything",
    lost: {
      title: "There is no such page",
      text: (address: string) => `Nothing stands at “${address}”. The link may be old, or a letter went missing.`,
      button: "Go to contacts",
    },
  };
}
