/** What a popup can do before its code is there: imported by a script of its own, so it stays small. */
import { askEarly } from "../contacts/ContactList/early";
import { kept } from "../ui/kept";
import { isView } from "./view";

/** Asks for the list that the popup was left at. */
export function prepare(): void {
  const view = kept("popup", isView);
  const isList = view?.tab === "contacts" && view.contact === undefined && view.exporting === undefined;
  if (isList && view.query === "") askEarly(view.order, view.filter);
}
