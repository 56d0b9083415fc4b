/** What a page of the dashboard is. */
import type { ComponentType } from "react";

export interface PageProps {
  /** what the path says, by the names in it: `id` of "/contacts/:id" */
  params: Readonly<Record<string, string>>;
  /** in which heat halves, by the rule in force */
  halfLifeDays: number;
}

export type Page = ComponentType<PageProps> & {
  /** asks for what the page shows first (see ui/ahead.ts), for a dashboard that is opened with it */
  ask?: (params: PageProps["params"], query: string) => Promise<unknown>;
};
