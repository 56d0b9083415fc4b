/** The popup's other screens: their code is loaded once the list is painted, and at once where one of them was left open. */
import { lazy } from "react";

const contact = () => import("../contacts/ContactView/ContactView");
const exchange = () => import("../exchange/ExportView/ExportView");
const shortcuts = () => import("./Shortcuts/Shortcuts");

export const ContactView = lazy(async () => ({ default: (await contact()).ContactView }));
export const ExportView = lazy(async () => ({ default: (await exchange()).ExportView }));
export const Shortcuts = lazy(async () => ({ default: (await shortcuts()).Shortcuts }));

/** Loads all of them, so that opening one waits for nothing. */
export function loadScreens(): void {
  for (const load of [contact, exchange, shortcuts]) void load();
}
