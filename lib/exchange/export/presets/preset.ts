/** What other systems import: a file for each, whose header is theirs to the byte. */
import type { Person } from "../person";

export interface Preset {
  header: readonly string[];
  /** the cells under the header that are not empty */
  cells: (person: Person, context: PresetContext) => Partial<Record<string, string>>;
  /** a byte-order mark: Excel and Outlook want one, others take it for a letter */
  mark: boolean;
  /** columns in which "+" and digits are a number to call and never a formula */
  phones: readonly string[];
  /** rows that are taken; `each`: of one file, so that more make several files; else of all together */
  most?: { rows: number; each: boolean };
  /** organisations stand before people, who name theirs */
  organisationsFirst?: true;
}

export interface PresetContext {
  /** what people call a network */
  networkLabel: (network: string) => string;
  /** true for a contact that stands in the file before this one */
  isBefore: (contactId: string) => boolean;
}

/** Binds the cells to the header, so that a wrong name does not compile. */
export function preset<const Header extends readonly string[]>(
  given: Omit<Preset, "header" | "cells" | "phones"> & {
    header: Header;
    phones: readonly Header[number][];
    cells: (person: Person, context: PresetContext) => Partial<Record<Header[number], string | undefined>>;
  },
): Preset {
  return given;
}
