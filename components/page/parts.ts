/** What the people of a page show beyond their rows: loaded once these are painted, for the popup paints them first. */
import { lazy } from "react";

const quick = () => import("../panel/QuickEntry/QuickEntry");
const actions = () => import("../panel/RowActions/RowActions");
const subject = () => import("../panel/Subject/Subject");
const sieve = () => import("../panel/SieveBar/SieveBar");

/** Loads all of them, so that none comes late. */
export function loadParts(): void {
  for (const load of [quick, actions, subject, sieve]) void load();
}

export const QuickEntry = lazy(async () => ({ default: (await quick()).QuickEntry }));
export const RowActions = lazy(async () => ({ default: (await actions()).RowActions }));
export const Subject = lazy(async () => ({ default: (await subject()).Subject }));
export const SieveBar = lazy(async () => ({ default: (await sieve()).SieveBar }));
