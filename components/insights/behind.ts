import type { Which } from "../../lib/model/insights";
import type { Condition } from "../../lib/model/segment";

/** The list behind a number. */
export interface Behind {
  /** what of the counted it is, or, where that is no part of it, whom */
  of: Which | { where: Condition };
  /** which it is, in words */
  title: string;
}
