/** A program on this machine. As root on Debian it is installed where there is none: a bare machine is enough for the tests. */
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface Wanted {
  label: string;
  /** of the environment, naming the program */
  variable: string;
  /** of the program, on the path */
  names: readonly string[];
  /** where else it may be, the best first */
  elsewhere: readonly string[];
  /** Debian's, its own first */
  packages: readonly string[];
  /** how else one comes by it */
  advice: string;
}

/** Path of the program. Throws an error that says what to do where there is none. */
export function findProgram(wanted: Wanted): string {
  const { label, variable, advice } = wanted;
  const named = process.env[variable];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${variable} is ${named}, which is no program that can be run. Correct it or leave it out.`);
  }
  const found = installed(wanted);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) return fromDebian(wanted);
  throw new Error(`No ${label} was found. ${advice}`);
}

/** Whether the program is here, without installing it. */
export function isInstalled(wanted: Wanted): boolean {
  const named = process.env[wanted.variable];
  return named ? runs(named) : installed(wanted) !== undefined;
}

function installed({ names, elsewhere }: Wanted): string | undefined {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...elsewhere].find(runs);
}

function fromDebian(wanted: Wanted): string {
  const { label, packages, variable } = wanted;
  const [own = ""] = packages;
  console.error(`No ${label} was found: installing Debian's \`${own}\` package.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update", "-q"], { env, stdio: "pipe" });
    execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], { env, stdio: "pipe" });
  } catch (cause) {
    throw new Error(`apt-get could not install \`${own}\`. Install one by hand, or set ${variable}.`, { cause });
  }
  const found = installed(wanted);
  if (!found) throw new Error(`The \`${own}\` package has no program by that name. Set ${variable} to its path.`);
  return found;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
