/** A segment as its form holds it: groups of conditions, each of which may be turned round. */
import type { Condition, Leaf } from "../../lib/model/segment";

export interface Group {
  join: "all" | "any";
  parts: Part[];
}

export interface Part {
  not: boolean;
  of: Leaf | Group;
}

export function isGroup(of: Leaf | Group): of is Group {
  return "join" in of;
}

/** What the form says. */
export function conditionOf({ join, parts }: Group): Condition {
  return { is: join, of: parts.map(({ not, of }) => (not ? { is: "not", of: inner(of) } : inner(of))) };
}

function inner(of: Leaf | Group): Condition {
  return isGroup(of) ? conditionOf(of) : of;
}

/** A condition as the form shows it. What it says is the same, also where it is written in another way. */
export function groupOf(where: Condition): Group {
  if (where.is === "all" || where.is === "any") return { join: where.is, parts: where.of.map(partOf) };
  return { join: "all", parts: [partOf(where)] };
}

function partOf(where: Condition): Part {
  if (where.is !== "not") return { not: false, of: ofOf(where) };
  const { not, of } = partOf(where.of);
  return { not: !not, of };
}

function ofOf(where: Exclude<Condition, { is: "not" }>): Leaf | Group {
  return where.is === "all" || where.is === "any" ? groupOf(where) : where;
}
