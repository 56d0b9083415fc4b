/** Where the popup is: kept, so that it opens where it was left. */
import { exported, type Exported } from "../../lib/exchange/export/request";
import type { ContactOrder } from "../../lib/model/order";
import { engagementClasses } from "../../lib/model/engagement";
import type { ContactFilter } from "../../lib/model/records";
import { isTodayPart, type TodayPart } from "../today/parts";

const tabs = ["here", "contacts", "today"] as const;
export type PopupTab = (typeof tabs)[number];

export interface View {
  tab: PopupTab;
  /** the contact that is open over the tab */
  contact?: string;
  /** what is being exported, over the tab */
  exporting?: Exported;
  /** the pipeline is open over the tab */
  pipeline?: true;
  /** the part of today that is shown alone */
  all?: TodayPart;
  /** the segment that the list of contacts shows, by its id */
  segment?: string;
  order: ContactOrder;
  filter: ContactFilter;
  query: string;
}

export const startView: View = { tab: "here", order: "hot", filter: {}, query: "" };

/** True for a value that is a view, also one kept by an earlier version. */
export function isView(value: unknown): value is View {
  if (typeof value !== "object" || value === null) return false;
  const view = value as Partial<Record<keyof View, unknown>>;
  return (
    tabs.some((tab) => tab === view.tab) &&
    (view.order === "hot" || view.order === "new") &&
    (view.contact === undefined || typeof view.contact === "string") &&
    (view.exporting === undefined || exported.some((each) => each === view.exporting)) &&
    (view.pipeline === undefined || view.pipeline === true) &&
    (view.all === undefined || isTodayPart(view.all)) &&
    (view.segment === undefined || typeof view.segment === "string") &&
    typeof view.query === "string" &&
    isFilter(view.filter)
  );
}

function isFilter(value: unknown): value is ContactFilter {
  if (typeof value !== "object" || value === null) return false;
  const filter = value as Partial<Record<keyof ContactFilter, unknown>>;
  return (
    (filter.network === undefined || typeof filter.network === "string") &&
    (filter.class === undefined || engagementClasses.some((each) => each === filter.class)) &&
    (filter.saved === undefined || filter.saved === true)
  );
}
