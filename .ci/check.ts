/**
 * Every house rule in one command: `npm run check`, or some of them: `npm run check -- lint types`.
 * Rules run beside each other; what a failing one says is printed whole, under its name.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { stripVTControlCharacters } from "node:util";

interface Rule {
  name: string;
  /** what it holds us to, in a few words */
  promise: string;
  command: readonly string[];
  /** a rule that makes what this one reads; when that fails, this one is not run */
  needs?: string;
  /** print what it says even when it holds */
  speaks?: true;
}

const rules: readonly Rule[] = [
  { name: "build", promise: "Chromium build", command: ["wxt", "build", "--level", "error"] },
  {
    name: "build-firefox",
    promise: "Firefox build",
    command: ["wxt", "build", "-b", "firefox", "--level", "error"],
    needs: "build",
  },
  { name: "types", promise: "TypeScript strict", command: ["tsc", "--noEmit", "-p", "."] },
  { name: "lint", promise: "type-aware lint", command: ["oxlint", "--type-aware", "-f", "unix", ".", ".ci"] },
  { name: "format", promise: "prettier", command: ["prettier", "--check", "--log-level", "warn", "."] },
  {
    name: "imports",
    promise: "which way imports run",
    command: ["depcruise", "entrypoints", "components", "lib", "tests"],
  },
  {
    name: "page-side",
    promise: "no dexie, zod or React inside a page",
    command: ["depcruise", "--config", ".ci/rules/page-side.cjs", "entrypoints", "lib"],
  },
  {
    name: "first-paint",
    promise: "no dexie or Base UI before the popup paints",
    command: ["depcruise", "--config", ".ci/rules/first-paint.cjs", "entrypoints", "components", "lib"],
  },
  { name: "purity", promise: "adapters only read", command: ["node", ".ci/rules/purity.ts"] },
  { name: "literals", promise: "no literal UI text", command: ["node", ".ci/rules/literals.ts"] },
  { name: "dead-code", promise: "knip", command: ["knip", "--no-progress"] },
  { name: "sizes", promise: "size budgets", command: ["node", ".ci/rules/sizes.ts"], needs: "build", speaks: true },
  {
    name: "manifest",
    promise: "manifest promises",
    command: ["node", ".ci/rules/manifest.ts"],
    needs: "build-firefox",
  },
  {
    name: "trust",
    promise: "text is never markup, code or a way out",
    command: ["node", ".ci/rules/trust.ts"],
    needs: "build-firefox",
  },
  {
    name: "store",
    promise: "Mozilla's linter finds nothing",
    command: ["node", ".ci/rules/store.ts"],
    needs: "build-firefox",
  },
];

interface Outcome {
  ok: boolean;
  said: string;
}

/** What a program said, without colours and without lines it drew over. */
function plain(said: string): string {
  return stripVTControlCharacters(said)
    .replace(/^.*\r(?!\n)/gm, "")
    .trim();
}

/** Runs a command of node_modules/.bin without a shell; never rejects. */
function run([program = "", ...args]: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", CI: "1" },
    });
    let said = "";
    const listen = (chunk: Buffer): void => void (said += chunk.toString());
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", (error) => resolve({ ok: false, said: `${program} does not start: ${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, said: plain(said) }));
  });
}

/** Runs one rule, after the one it needs, and prints the verdict; what it said follows where it is broken. */
async function holds(rule: Rule, needed: Promise<boolean> | undefined): Promise<boolean> {
  const missing = (await needed) === false;
  const began = performance.now();
  const { ok, said } = missing ? { ok: false, said: `needs ${rule.needs}` } : await run(rule.command);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${ok ? "holds" : "BROKEN"}  ${rule.name} · ${rule.promise} · ${seconds} s`);
  if (said !== "" && (!ok || rule.speaks)) console.log(said.replace(/^/gm, "    "));
  return ok;
}

/** Runs rules in order, as many at once as there are processors; the names of the broken ones. */
async function check(chosen: readonly Rule[]): Promise<string[]> {
  const verdicts = new Map<string, Promise<boolean>>();
  const queue = chosen.values();
  const lane = async (): Promise<void> => {
    for (const rule of queue) {
      // What a rule needs stands before it, so it is running or done.
      const verdict = holds(rule, verdicts.get(rule.needs ?? ""));
      verdicts.set(rule.name, verdict);
      await verdict;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  const broken: string[] = [];
  for (const [name, verdict] of verdicts) if (!(await verdict)) broken.push(name);
  return broken;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !rules.some((rule) => rule.name === name));
if (unknown.length > 0)
  throw new Error(`no such rule: ${unknown.join(", ")}; there are ${rules.map((rule) => rule.name).join(", ")}`);
const chosen = rules.filter((rule) => names.length === 0 || names.includes(rule.name));
const broken = await check(chosen);
console.log(
  `${chosen.length - broken.length} of ${chosen.length} rules hold${broken.length > 0 ? `; broken: ${broken.join(", ")}` : ""}`,
);
if (broken.length > 0) process.exitCode = 1;
