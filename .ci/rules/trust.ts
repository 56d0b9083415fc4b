/**
 * Text stays text, and nothing that others say leads where it likes. In the sources: no text becomes markup or code, an
 * address that was captured is opened by one component alone, tabs are opened at our own addresses in the few files that do
 * it, and nobody but this extension's own contexts is listened to. In the build: no function is made of text and nothing is
 * loaded from elsewhere.
 */
import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { readBuild, type Build } from "./bundles.ts";
import { report, type Finding } from "./finding.ts";
import { place, shipped, walk } from "./syntax.ts";

/** Ways from text to markup or code; those of an adapter's own inert documents are the rule `purity`'s. */
const markup = new Set(
  [
    "innerHTML outerHTML srcdoc insertAdjacentHTML setHTMLUnsafe setHTML parseHTMLUnsafe createContextualFragment",
    "dangerouslySetInnerHTML write writeln",
  ]
    .join(" ")
    .split(" "),
);

/** Functions that make code of text, or load it. */
const code = new Set(["eval", "Function", "execScript", "importScripts"]);

/** Events by which others than our own contexts speak. */
const strangers = new Set(["onMessageExternal", "onConnectExternal", "onUserScriptMessage", "onUserScriptConnect"]);

/** The only files that open tabs, each at our own addresses or the browser's. */
const openers = new Set([
  "entrypoints/background.ts",
  "lib/platform/activeTab.ts",
  "lib/platform/omnibox.ts",
  "lib/platform/reminders.ts",
  "lib/platform/shortcuts.ts",
]);

/** The component that opens what pages named. */
const waysOut = "components/ui/Link/Link.tsx";

/** What a link may begin with elsewhere: a place in the page itself, or a program that writes or calls. */
const harmless = /^(?:#|mailto:|tel:)/;

/** What is wrong in one source file. */
export function trustFindings(fileName: string, source: string): Finding[] {
  const findings: Finding[] = [];
  const kind = fileName.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, kind);
  walk(file, (node) => {
    const what = breach(node, fileName);
    if (what !== undefined) findings.push({ where: place(node), what });
  });
  return findings;
}

function breach(node: ts.Node, fileName: string): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return ofProperty(node, fileName);
  if (ts.isJsxAttribute(node)) return ofAttribute(node, fileName);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return ofCall(node, fileName);
  return undefined;
}

function ofProperty({ name, expression }: ts.PropertyAccessExpression, fileName: string): string | undefined {
  const what = name.text;
  if (strangers.has(what)) return `${what}: others than this extension are not listened to`;
  // the one receiver checks its senders; a port would go past it
  if (what === "onConnect") return "onConnect: there are no ports";
  if (!markup.has(what) || fileName.startsWith("lib/sites/")) return undefined;
  // a file or a stream may be written
  if (what.startsWith("write") && expression.getText() !== "document") return undefined;
  return `${what} makes markup or code of text`;
}

function ofAttribute(node: ts.JsxAttribute, fileName: string): string | undefined {
  const name = node.name.getText();
  if (markup.has(name)) return `${name} makes markup of text`;
  const tag = node.parent.parent.tagName.getText();
  if (/^(?:script|iframe|object|embed|base|form)$/.test(tag) && /^(?:src|href|data|action)$/.test(name))
    return `<${tag} ${name}> loads or sends what is not ours`;
  if (tag !== "a" || name !== "href" || fileName === waysOut) return undefined;
  return harmless.test(beginning(node.initializer))
    ? undefined
    : "an address that was captured is opened by ui/Link alone";
}

/** What the value of an attribute begins with, as far as it is written down. */
function beginning(value: ts.JsxAttributeValue | undefined): string {
  const node = value && ts.isJsxExpression(value) ? value.expression : value;
  if (!node) return "";
  if (ts.isStringLiteralLike(node)) return node.text;
  // the functions that make addresses within the dashboard
  if (ts.isCallExpression(node) && /^(?:hrefOf|postHref)$/.test(node.expression.getText())) return "#";
  return ts.isTemplateExpression(node) ? node.head.text : "";
}

function ofCall(node: ts.CallExpression | ts.NewExpression, fileName: string): string | undefined {
  const callee = node.expression.getText();
  if (code.has(callee)) return `${callee} makes code of text`;
  const [first] = node.arguments ?? [];
  if (/^set(?:Timeout|Interval)$/.test(callee) && first && ts.isStringLiteralLike(first))
    return `${callee} makes code of text`;
  if (callee.endsWith("addEventListener") && first && ts.isStringLiteralLike(first) && first.text === "message")
    return "a message of a page is not listened to";
  const opens =
    /(?:^|\.)(?:tabs|windows)\.(?:create|update)$|^(?:window|globalThis|self)\.open$|location\.(?:assign|replace)$/.test(
      callee,
    );
  return opens && !openers.has(fileName) ? `${callee}() opens a page; that is for lib/platform` : undefined;
}

/** What is wrong in a build: in its scripts and in its pages. */
export function builtFindings(where: string, build: Build): Finding[] {
  return [...build].flatMap(([name, text]) => {
    const found = name.endsWith(".js") ? inScript(text) : name.endsWith(".html") ? inPage(text) : [];
    return [...new Set(found)].map((what) => ({ where: `${where}/${name}`, what }));
  });
}

function inScript(text: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile("built.js", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  walk(file, (node) => {
    if (ts.isIdentifier(node) && node.text === "Function" && becomesCode(node))
      found.push("a function is made of text");
    if (!ts.isCallExpression(node)) return;
    const callee = node.expression.getText(file);
    if (/^(?:globalThis\.|window\.|self\.)?(?:eval|importScripts|execScript)$/.test(callee)) found.push(`${callee}()`);
    const [first] = node.arguments;
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    if (isImport && first && ts.isStringLiteralLike(first) && !/^[./]/.test(first.text))
      found.push(`loads ${first.text}`);
  });
  return found;
}

/** True where the constructor is called or handed on; asked for what it has, it is harmless. */
function becomesCode(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return false;
  if (ts.isBinaryExpression(parent))
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === name;
  return !ts.isTypeOfExpression(parent) && !ts.isPropertyAssignment(parent) && !ts.isBindingElement(parent);
}

function inPage(text: string): string[] {
  return [
    ...[...text.matchAll(/\s(?:src|href)\s*=\s*["']?\s*((?:[a-z][\w+.-]*:|\/\/)[^"'\s>]*)/gi)].map(
      ([, to]) => `loads ${to}`,
    ),
    ...(/<script(?![^>]*\bsrc=)[^>]*>/i.test(text) ? ["holds a script of its own"] : []),
    ...(/\son\w+\s*=|<style|\sstyle\s*=/i.test(text) ? ["holds a handler or a style of its own"] : []),
  ];
}

if (import.meta.main) {
  const files = shipped("components/**/*.{ts,tsx}", "entrypoints/**/*.{ts,tsx}", "lib/**/*.ts");
  const builds = ["chrome-mv3", "firefox-mv3"].filter((name) => existsSync(`.output/${name}`));
  report([
    ...files.flatMap((file) => trustFindings(file, readFileSync(file, "utf8"))),
    ...builds.flatMap((name) => builtFindings(name, readBuild(`.output/${name}`))),
  ]);
}
