import type { Moment } from "../../model/capture";
import { snowflakeMoment } from "../time";

/** When a post or comment was made, from its number: good to the millisecond. */
export function idMoment(id: string, now: number): Moment | undefined {
  return snowflakeMoment(id, 22, 0, now);
}
