import { addDays } from "../../../lib/model/calendar";
import { type DigestLink, nameOfBehind } from "../../../lib/model/digest";
import type { DayName } from "../../../lib/model/insights";
import { contactPath, inboxPath, insightsPath, postPath, weekPath } from "../../dashboard/routes";

/** Where a number of a week leads. */
export function linkPath(link: DigestLink, week: DayName): string {
  switch (link.to) {
    case "people":
      return weekPath({ from: week, of: nameOfBehind(link.of) });
    case "days":
      return insightsPath({ from: link.from, to: link.until });
    case "inbox":
      return inboxPath();
    case "post":
      return postPath(link.id);
    case "contact":
      return contactPath(link.id);
    case "trends":
      return insightsPath({ from: week, to: addDays(week, 6) });
  }
}
