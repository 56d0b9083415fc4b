/** What the rules that look at syntax share. */
import { globSync } from "node:fs";
import ts from "typescript";

/** The files that match, without tests, sorted. */
export function shipped(...patterns: string[]): string[] {
  return globSync(patterns)
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort();
}

/** `file:line` of a node. */
export function place(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

/** Calls `visit` for a node and everything under it, outermost first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
