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
    id: "contacts",
    path: paths.contacts,
    icon: "people",
    load: async () => (await import("../contacts/ContactsPage/ContactsPage")).ContactsPage,
  },
  {
    id: "inbox",
    path: paths.inbox,
    icon: "inbox",
    load: async () => (await import("../inbox/InboxPage/InboxPage")).InboxPage,
  },
  {
    id: "tasks",
    path: paths.tasks,
    icon: "task",
    load: async () => (await import("../tasks/TasksPage/TasksPage")).TasksPage,
  },
  {
    id: "insights",
    path: paths.insights,
    icon: "insights",
    load: async () => (await import("../insights/InsightsPage/InsightsPage")).InsightsPage,
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
