/** What a popup can do while its code is loaded: imported by a script of its own, so it stays small. */
import { askEarly } from "../contacts/ContactList/early";
import { kept } from "../ui/kept";
import { isView } from "./view";

/** Asks for the list that the popup was left at, and wakes what else the first rows will need. */
export function prepare(): void {
  const view = kept("popup", isView);
  const isOver = view && (view.contact ?? view.exporting ?? view.pipeline) !== undefined;
  const isList = view?.tab === "contacts" && !isOver && view.segment === undefined;
  if (isList && view.query === "") askEarly(view.order, view.filter);
  // the first formatter of a page takes some ten milliseconds, the second none
  new Intl.NumberFormat(navigator.language).format(0);
  new Intl.DateTimeFormat(navigator.language).format(0);
}
