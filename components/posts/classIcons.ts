import type { EngagementClass } from "../../lib/model/engagement";
import type { IconName } from "../ui/Icon/Icon";

/** The drawing of a class of engagement. */
export const classIcons = {
  conversation: "comment",
  amplification: "share",
  reaction: "reaction",
} as const satisfies Record<EngagementClass, IconName>;
