/**
 * What addons.mozilla.org will say of the Firefox build: its own linter, of which warnings are too many as well. What React
 * brings that it warns of is left out of the build (wxt.config.ts).
 */
import { spawnSync } from "node:child_process";
import { z } from "zod";
import { report } from "./finding.ts";

const build = "firefox-mv3";

const said = z.array(z.object({ code: z.string(), message: z.string(), file: z.string().nullish() }));
const verdict = z.object({ errors: said, warnings: said, notices: said });

const { stdout, stderr } = spawnSync("addons-linter", ["--output", "json", `.output/${build}`], {
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
// it tells what went wrong in itself in other words
const answer = stdout.startsWith("{") ? verdict.parse(JSON.parse(stdout)) : undefined;
if (!answer) throw new Error(`the linter gave no answer: ${stdout}${stderr}`);
const { errors, warnings, notices } = answer;
report(
  [...errors, ...warnings, ...notices].map(({ code, message, file }) => ({
    where: file ? `${build}/${file}` : build,
    what: `${code}: ${message}`,
  })),
);
