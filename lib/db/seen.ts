/** What was seen on which day, out of the daily roll-up. */
import type { Daily } from "../model/records";
import { type Database, db } from "./database";

/** The roll-up from a UTC day (`2026-11-21`) on, oldest first; a day on which nothing was seen is not there. */
export function seenSince(day: string, on: Database = db): Promise<Daily[]> {
  return on.daily.where("id").aboveOrEqual(day).toArray();
}
