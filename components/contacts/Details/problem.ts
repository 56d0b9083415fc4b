/** What is wrong with what the user typed of a person, so that it can be said before anything is stored. */
import { day, email, type EntryProblem, link, phone } from "../../../lib/model/entry";
import type { DetailField } from "../../../lib/model/known";

/** Longest value kept, in UTF-16 units. */
const longest = { links: 2_000, other: 200 };

/** What is wrong with a value of a field; undefined where nothing is. Nothing typed clears the field, which is right. */
export function detailProblem(field: DetailField, typed: string): EntryProblem | undefined {
  const value = typed.trim();
  if (value === "") return undefined;
  if (value.length > (field === "links" ? longest.links : longest.other)) return "long";
  switch (field) {
    case "emails":
      return email.safeParse(value).success ? undefined : "wrong";
    case "phones":
      return phone.safeParse(value).success ? undefined : "wrong";
    case "birthday":
    case "informedAt":
      return day.safeParse(value).success ? undefined : "wrong";
    case "links":
      return link.safeParse(value).success ? undefined : "wrong";
    default:
      return undefined;
  }
}
