/** The title of a profile's page on Instagram and Threads, in every language: "Name (@handle) • …". */
import { tidyName } from "./dom";

/** Whom a title names; undefined for other titles. */
export function titledName(title: string | null | undefined): { name: string; handle: string } | undefined {
  const [, name, handle] = /^(.+?)\s*[(（]@([\w.]+)[)）]/u.exec(tidyName(title) ?? "") ?? [];
  return name && handle ? { name, handle } : undefined;
}
