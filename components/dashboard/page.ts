/** What a page of the dashboard is. */
import type { ComponentType } from "react";

export interface PageProps {
  /** what the path says, by the names in it: `id` of "/contacts/:id" */
  params: Readonly<Record<string, string>>;
  /** in which heat halves, by the rule in force */
  halfLifeDays: number;
}

export type Page = ComponentType<PageProps>;
