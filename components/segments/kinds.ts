/** The conditions that the form offers, by what is filled in. */
import { engagementClasses, interactionTypes } from "../../lib/model/engagement";
import type { Leaf } from "../../lib/model/segment";
import { stages } from "../../lib/model/stage";
import { abouts } from "../../lib/sites/about";
import type { Words } from "../../lib/words";

export type Kind = keyof Words["segments"]["kinds"];

/** In the order of the list. */
export const kinds = [
  "network",
  "class",
  "type",
  "stage",
  "tag",
  "heat",
  "within",
  "over",
  "atRisk",
  "back",
  "touchDue",
  "asks",
  "saved",
  "rating",
  "interactions",
  "breadth",
  "twoWay",
  "tasks",
  "opportunities",
  "won",
  "emails",
  "phones",
  "company",
  "informed",
  "notes",
  "organisation",
  "firstWithin",
  "firstOver",
] as const satisfies Kind[];

/** The kind under which the form shows a condition. */
export function kindOf(leaf: Leaf): Kind {
  switch (leaf.is) {
    case "has":
      return leaf.what;
    case "lastSeen":
      return leaf.over === undefined ? "within" : "over";
    case "firstSeen":
      return leaf.over === undefined ? "firstWithin" : "firstOver";
    default:
      return leaf.is;
  }
}

const month = 30;

/** A condition of a kind as it begins. */
export function leafOf(kind: Kind): Leaf {
  switch (kind) {
    case "network":
    case "class":
    case "type":
    case "stage":
    case "tag":
      return { is: kind, any: [] };
    case "heat":
      return { is: kind, from: 10 };
    case "interactions":
    case "breadth":
      return { is: kind, from: 2 };
    case "rating":
      return { is: kind, from: 4 };
    case "within":
      return { is: "lastSeen", within: month };
    case "over":
      return { is: "lastSeen", over: month };
    case "firstWithin":
      return { is: "firstSeen", within: month };
    case "firstOver":
      return { is: "firstSeen", over: month };
    case "saved":
    case "organisation":
    case "twoWay":
    case "atRisk":
    case "back":
    case "touchDue":
      return { is: kind };
    default:
      return { is: "has", what: kind };
  }
}

/** The values of which some may be chosen. */
export function choicesOf(
  is: "network" | "class" | "type" | "stage",
  words: Words,
): readonly { value: string; label: string }[] {
  switch (is) {
    case "network":
      return abouts.map(({ id, label }) => ({ value: id, label }));
    case "class":
      return engagementClasses.map((value) => ({ value, label: words.classes[value] }));
    case "type":
      return interactionTypes.map((value) => ({ value, label: words.type(value) }));
    case "stage":
      return stages.map((value) => ({ value, label: words.stage.names[value] }));
  }
}
