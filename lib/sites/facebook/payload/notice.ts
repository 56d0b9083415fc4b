/** A notification in a payload: the people it names are linked, unlike on the page. */
import type { Account, Capture } from "../../../model/capture";
import { actsOf, deedOf } from "../deed";
import { type Json, listAt, objectAt, textAt } from "./json";
import { accountAt, secondsAt } from "./parts";

export function noticesOf(notice: Json): Capture[] {
  const deed = deedOf(textAt(notice, "url") ?? "", textAt(notice, "notif_type"));
  const people = listAt(objectAt(notice, "body"), "ranges").flatMap((range): Account[] => {
    const entity = objectAt(range, "entity");
    const account = textAt(entity, "__typename") === "User" ? accountAt(entity) : undefined;
    return account ? [account] : [];
  });
  return deed ? actsOf(deed, people, { at: secondsAt(objectAt(notice, "creation_time"), "timestamp") }) : [];
}
