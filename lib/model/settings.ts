/** What the user chose. Kept in the browser's own storage, parsed at that boundary. */
import { z } from "zod";
import { networkId } from "./capture";

export const siteSettings = z.strictObject({
  /** read this network; takes effect together with the browser's permission */
  on: z.boolean(),
  /** also listen to the responses the page itself fetches */
  precise: z.boolean(),
});

export const settings = z.strictObject({
  sites: z.record(networkId, siteSettings),
  /** "auto" follows the browser */
  language: z.enum(["auto", "en", "id"]),
  /** days in which heat halves */
  halfLifeDays: z.number().min(1).max(3650),
  /** the welcome page was finished or skipped */
  welcomed: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = { sites: {}, language: "auto", halfLifeDays: 30, welcomed: false };
