/**
 * The database for pages that paint before they need it: dexie takes as long to load as all that is painted first. What
 * such a page paints first it reads with glance.ts.
 */

export type Faces = typeof import("./faces");

/** Loads what the faces ask of the database, once. */
export function loadDatabase(): Promise<Faces> {
  return import("./faces");
}
