/**
 * Text shown to people comes from the message catalogue (lib/words): no component holds a literal of its own, neither as
 * a child nor in an attribute that is read out or shown. Signs without a letter ("·", "/") are not text.
 */
import { readFileSync } from "node:fs";
import ts from "typescript";
import { report, type Finding } from "./finding.ts";
import { place, shipped, walk } from "./syntax.ts";

/** Attributes whose value a person sees or hears. */
const spoken = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "label",
  "placeholder",
  "title",
]);

/** Literal texts of one component file, by the file's name and source. */
export function literals(fileName: string, source: string): Finding[] {
  const findings: Finding[] = [];
  const found = (node: ts.Node, text: string): void => {
    if (/\p{L}/u.test(text)) findings.push({ where: place(node), what: `literal text "${text.trim()}"` });
  };
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  walk(file, (node) => {
    if (ts.isJsxText(node)) found(node, node.text);
    else if (ts.isJsxAttribute(node)) {
      if (spoken.has(node.name.getText(file)) && node.initializer) readValue(node.initializer, found);
    } else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) {
      readValue(node.expression, found);
    }
  });
  return findings;
}

/** The literals an expression may turn out to be: through braces, conditions and defaults, not into calls. */
function readValue(node: ts.Node, found: (node: ts.Node, text: string) => void): void {
  const next = (child: ts.Node): void => readValue(child, found);
  if (ts.isStringLiteralLike(node)) found(node, node.text);
  else if (ts.isTemplateExpression(node))
    found(node, [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join(" … "));
  else if (ts.isJsxExpression(node) && node.expression) next(node.expression);
  else if (ts.isParenthesizedExpression(node)) next(node.expression);
  else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(next);
  else if (ts.isBinaryExpression(node)) {
    if (node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) next(node.left);
    next(node.right);
  }
}

if (import.meta.main) {
  const files = shipped("components/**/*.tsx", "entrypoints/**/*.tsx");
  report(files.flatMap((file) => literals(file, readFileSync(file, "utf8"))));
}
