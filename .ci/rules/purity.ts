/**
 * An adapter is pure and synchronous: it reads the page and nothing else. No request, no clock, no timer, no state
 * between calls, no write to the page, no question that forces a layout. Checked by types, so that `text.remove()` of
 * our own is not mistaken for a node's.
 */
import ts from "typescript";
import { report, type Finding } from "./finding.ts";
import { place, shipped, walk } from "./syntax.ts";

/** Globals an adapter has no use for: what it reads is handed to it. */
const banned = new Set(
  [
    "fetch XMLHttpRequest WebSocket EventSource Image Worker SharedWorker BroadcastChannel postMessage",
    "setTimeout setInterval setImmediate requestAnimationFrame requestIdleCallback queueMicrotask",
    "MutationObserver IntersectionObserver ResizeObserver PerformanceObserver",
    "document window self top parent globalThis location history navigator performance crypto getComputedStyle",
    "localStorage sessionStorage indexedDB caches cookieStore chrome browser console alert confirm prompt open eval",
  ]
    .join(" ")
    .split(" "),
);

/** Methods of the page's own objects that only read. */
const readers = new Set(
  [
    "querySelector querySelectorAll matches closest getElementById getElementsByTagName getElementsByClassName",
    "getAttribute getAttributeNames getAttributeNode hasAttribute hasAttributes contains compareDocumentPosition",
    "isEqualNode isSameNode hasChildNodes getRootNode item namedItem entries keys values forEach toString",
    "createHTMLDocument createTreeWalker nextNode previousNode nextSibling previousSibling firstChild lastChild parentNode",
  ]
    .join(" ")
    .split(" "),
);

/** Properties that make the browser lay the page out before it can answer. */
const forcesLayout = /^(?:innerText|outerText|(?:offset|client|scroll)(?:Width|Height|Top|Left|Parent))$/;

/** Types of lib.dom that are not the page. */
const harmless = new Set([
  "ImportMeta",
  "URL",
  "URLSearchParams",
  "TextDecoder",
  "TextEncoder",
  "DOMParser",
  "XPathResult",
]);

/** Everything impure in the given source files of a program. */
export function impurities(program: ts.Program, fileNames: readonly string[]): Finding[] {
  const checker = program.getTypeChecker();
  const findings: Finding[] = [];
  for (const fileName of fileNames) {
    const file = program.getSourceFile(fileName);
    if (!file) throw new Error(`${fileName} is not part of the program`);
    walk(file, (node) => {
      const what = impurity(node, checker);
      if (what !== undefined) findings.push({ where: place(node), what });
    });
  }
  return findings;
}

function impurity(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  if (ts.isIdentifier(node)) return isGlobal(node, checker) && banned.has(node.text) ? `uses ${node.text}` : undefined;
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length)
    return "asks the clock; take `context.now`";
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return "is not synchronous";
  if (ts.isVariableDeclarationList(node) && isStateOfModule(node)) return "keeps state between calls";
  if (ts.isCallExpression(node)) return impureCall(node, checker);
  if (ts.isDeleteExpression(node)) return writesTo(node.expression, checker);
  if (ts.isPostfixUnaryExpression(node) || (ts.isPrefixUnaryExpression(node) && isStep(node.operator)))
    return writesTo(node.operand, checker);
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return writesTo(node.left, checker);
  if (ts.isPropertyAccessExpression(node) && forcesLayout.test(node.name.text) && isPage(node.expression, checker))
    return `${node.name.text} forces a layout`;
  return undefined;
}

function impureCall(call: ts.CallExpression, checker: ts.TypeChecker): string | undefined {
  const callee = call.expression;
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return "imports at run time";
  const name = callee.getText();
  if (name === "Date.now" || name === "Date") return "asks the clock; take `context.now`";
  if (name === "Math.random") return "answers differently each time";
  if (!ts.isPropertyAccessExpression(callee) || readers.has(callee.name.text)) return undefined;
  return isPage(callee.expression, checker) ? `${callee.name.text}() is not a reading of the page` : undefined;
}

function writesTo(target: ts.Expression, checker: ts.TypeChecker): string | undefined {
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) return undefined;
  return isPage(target.expression, checker) ? `${target.getText()} is written` : undefined;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isStep(operator: ts.PrefixUnaryOperator): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

/** `let` outside of every function. */
function isStateOfModule(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.Const) === 0 && ts.isSourceFile(list.parent.parent);
}

/** A name that stands for something the environment declares, not for a property or one of our own. */
function isGlobal(name: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === name) return false;
  const declarations = checker.getSymbolAtLocation(name)?.declarations ?? [];
  return declarations.every((declaration) => declaration.getSourceFile().isDeclarationFile);
}

/** Whether an expression is the page or a part of it: any type that lib.dom declares, unless it is a document of our own. */
function isPage(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isIdentifier(expression) && harmless.has(expression.text)) return false;
  const type = checker.getApparentType(checker.getTypeAtLocation(expression));
  const parts = type.isUnionOrIntersection() ? type.types : [type];
  const isOfDom = parts.some(({ symbol }) => {
    if (symbol === undefined || harmless.has(symbol.name)) return false;
    return symbol.declarations?.some((one) => /\/lib\.dom[^/]*\.d\.ts$/.test(one.getSourceFile().fileName)) ?? false;
  });
  return isOfDom && !isApart(expression, checker);
}

/** True within a document that the adapter made for itself, to parse text the page holds. */
function isApart(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  let root = expression;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  const declaration = checker.getSymbolAtLocation(root)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  const made = declaration.initializer;
  return (
    ts.isCallExpression(made) &&
    ts.isPropertyAccessExpression(made.expression) &&
    made.expression.name.text === "createHTMLDocument"
  );
}

if (import.meta.main) {
  const files = shipped("lib/sites/**/*.ts");
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  report(impurities(ts.createProgram(files, options), files));
}
