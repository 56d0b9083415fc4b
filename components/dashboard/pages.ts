/**
 * The pages of the dashboard, each named once. A page is a component in the folder of its feature; it gets PageProps, begins
 * with a PageHead, and reads its query by `useQuery` and routes.ts. Its title stands in lib/words/dashboard under its id.
 */
import type { dashboardInEnglish } from "../../lib/words/dashboard/en";
import type { IconName } from "../ui/Icon/Icon";
import type { Page } from "./page";
import { paramsOf, paths } from "./routes";

export type PageId = keyof ReturnType<typeof dashboardInEnglish>["pages"];

export interface PageEntry {
  id: PageId;
  /** one of routes.ts */
  path: string;
  icon: IconName;
  /** the page whose entry in the rail it belongs to, where it has none of its own */
  under?: PageId;
  load: () => Promise<Page>;
}

/** In the order of the rail. */
export const pages: readonly PageEntry[] = [
  {
    id: "today",
    path: paths.today,
    icon: "today",
    load: async () => (await import("../today/TodayPage/TodayPage")).TodayPage,
  },
  {
    id: "contacts",
    path: paths.contacts,
    icon: "people",
    load: async () => (await import("../contacts/ContactsPage/ContactsPage")).ContactsPage,
  },
  {
    id: "contact",
    path: paths.contact,
    icon: "people",
    under: "contacts",
    load: async () => (await import("../contacts/ContactPage/ContactPage")).ContactPage,
  },
  {
    id: "joins",
    path: paths.joins,
    icon: "joins",
    load: async () => (await import("../joins/JoinsPage/JoinsPage")).JoinsPage,
  },
  {
    id: "inbox",
    path: paths.inbox,
    icon: "inbox",
    load: async () => (await import("../inbox/InboxPage/InboxPage")).InboxPage,
  },
  {
    id: "pipeline",
    path: paths.pipeline,
    icon: "board",
    load: async () => (await import("../pipeline/PipelinePage/PipelinePage")).PipelinePage,
  },
  {
    id: "tasks",
    path: paths.tasks,
    icon: "task",
    load: async () => (await import("../tasks/TasksPage/TasksPage")).TasksPage,
  },
  {
    id: "posts",
    path: paths.posts,
    icon: "posts",
    load: async () => (await import("../posts/PostsPage/PostsPage")).PostsPage,
  },
  {
    id: "post",
    path: paths.post,
    icon: "posts",
    under: "posts",
    load: async () => (await import("../posts/PostPage/PostPage")).PostPage,
  },
  {
    id: "insights",
    path: paths.insights,
    icon: "insights",
    load: async () => (await import("../insights/InsightsPage/InsightsPage")).InsightsPage,
  },
  {
    id: "week",
    path: paths.week,
    icon: "insights",
    under: "insights",
    load: async () => (await import("../insights/Digest/DigestPage/DigestPage")).DigestPage,
  },
  {
    id: "networks",
    path: paths.networks,
    icon: "networks",
    load: async () => (await import("../networks/NetworksPage/NetworksPage")).NetworksPage,
  },
  {
    id: "data",
    path: paths.data,
    icon: "data",
    load: async () => (await import("../exchange/DataPage/DataPage")).DataPage,
  },
  {
    id: "export",
    path: paths.export,
    icon: "data",
    under: "data",
    load: async () => (await import("../exchange/ExportPage/ExportPage")).ExportPage,
  },
  {
    id: "import",
    path: paths.import,
    icon: "data",
    under: "data",
    load: async () => (await import("../exchange/ImportPage/ImportPage")).ImportPage,
  },
  {
    id: "backup",
    path: paths.backup,
    icon: "data",
    under: "data",
    load: async () => (await import("../exchange/BackupPage/BackupPage")).BackupPage,
  },
  {
    id: "privacy",
    path: paths.privacy,
    icon: "data",
    under: "data",
    load: async () => (await import("../privacy/PrivacyPage/PrivacyPage")).PrivacyPage,
  },
  {
    id: "settings",
    path: paths.settings,
    icon: "settings",
    load: async () => (await import("../settings/SettingsPage/SettingsPage")).SettingsPage,
  },
  {
    id: "help",
    path: paths.help,
    icon: "help",
    load: async () => (await import("../help/HelpPage/HelpPage")).HelpPage,
  },
];

/** The page at a path, with what the path says. */
export function pageAt(path: string): { entry: PageEntry; params: Record<string, string> } | undefined {
  for (const entry of pages) {
    const params = paramsOf(entry.path, path);
    if (params) return { entry, params };
  }
  return undefined;
}
