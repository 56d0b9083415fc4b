/** The popup's other screens: their code is loaded once the list is painted, and at once where one of them was left open. */
import { lazy } from "react";
import { loadParts } from "../page/parts";

const contact = () => import("../contacts/ContactView/ContactView");
const today = () => import("../today/Today/Today");
const pipeline = () => import("../pipeline/Pipeline/Pipeline");
const exchange = () => import("../exchange/ExportView/ExportView");
const sample = () => import("../help/SampleBanner/SampleBanner");
const shortcuts = () => import("./Shortcuts/Shortcuts");

export const ContactView = lazy(async () => ({ default: (await contact()).ContactView }));
export const Today = lazy(async () => ({ default: (await today()).Today }));
export const Pipeline = lazy(async () => ({ default: (await pipeline()).Pipeline }));
export const ExportView = lazy(async () => ({ default: (await exchange()).ExportView }));
export const SampleBanner = lazy(async () => ({ default: (await sample()).SampleBanner }));
export const Shortcuts = lazy(async () => ({ default: (await shortcuts()).Shortcuts }));

/** Loads all of them, so that opening one waits for nothing. */
export function loadScreens(): void {
  for (const load of [contact, today, pipeline, exchange, sample, shortcuts]) void load();
  loadParts();
}
