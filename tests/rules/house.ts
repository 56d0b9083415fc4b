/** A small project in a temporary folder, to plant violations in. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const project = resolve(import.meta.dirname, "../..");

/**
 * Builds a house of the given files under the project's own rules, tools and packages. It is gone when this process is,
 * however that ends: a second process holds the other end of a pipe and clears up when it closes.
 */
export function buildHouse(files: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(join(tmpdir(), "jalin-house-"));
  const clearUp = `process.stdin.on("end", () => fs.rmSync(process.argv[1], { recursive: true, force: true })).resume()`;
  const keeper = spawn(process.execPath, ["-e", clearUp, house], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    cwd: tmpdir(),
  });
  keeper.unref();

  for (const rule of [".oxlintrc.json", ".dependency-cruiser.cjs", ".prettierrc.json", "knip.json"])
    cpSync(join(project, rule), join(house, rule));
  for (const shared of ["node_modules", ".ci"]) symlinkSync(join(project, shared), join(house, shared));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
  return house;
}

/** Runs some of the house rules there; what each of the broken ones said, by its name. */
export async function check(house: string, rules: readonly string[]): Promise<Map<string, string>> {
  const path = `${join(project, "node_modules/.bin")}:${process.env.PATH}`;
  const running = spawn(process.execPath, [".ci/check.ts", ...rules], {
    cwd: house,
    env: { ...process.env, PATH: path },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const chunk of running.stdout) said += String(chunk);
  const verdicts = said.split(/^(?=(?:holds|BROKEN) {2}\S)/m);
  return new Map(
    verdicts.flatMap((verdict) => {
      const name = /^BROKEN {2}(\S+)/.exec(verdict)?.[1];
      return name === undefined ? [] : [[name, verdict] as const];
    }),
  );
}
