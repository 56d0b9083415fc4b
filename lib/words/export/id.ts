/** The words of the page of exports, in Indonesian. */
import type { ExportWords } from "./en";

export function exportInIndonesian(): ExportWords {
  return {
    title: "Apa dan siapa",
    segment: "Siapa",
    everybody: "Semua orang",
  };
}
