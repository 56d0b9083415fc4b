/** How a kind of number is drawn: its colours and hatching stand in Look.module.css. */
import type { EngagementClass } from "../../lib/model/engagement";
import type { Felt } from "../../lib/model/insights";

export type Look = EngagementClass | Felt | "fresh" | "back" | "others" | "own";
