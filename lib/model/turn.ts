/** Whose turn it is: who of the two wrote last. */
import type { Direction } from "./direction";
import { isItem } from "./engagement";
import type { Interaction } from "./records";

export interface Turn {
  by: "them" | "us";
  said: Interaction;
}

/** The newest words that either side wrote to the other; undefined where there are none. `lines`: newest first. */
export function turnOf(lines: readonly { interaction: Interaction; direction: Direction }[]): Turn | undefined {
  const last = lines.find(({ interaction }) => isItem(interaction.type));
  return last && { by: last.direction === "inbound" ? "them" : "us", said: last.interaction };
}
