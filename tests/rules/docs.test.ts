/** What the documents list is what there is. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { explained, wideHosts } from "../../.ci/rules/manifest";
import { abouts } from "../../lib/sites/about";

/** The cells of every row of the tables under a heading, without the heads. */
function tableUnder(heading: string, file: string): string[][] {
  const [, section = ""] = readFileSync(file, "utf8").split(new RegExp(`^## ${heading}$`, "m"));
  const [own = ""] = section.split(/^## /m);
  const rows = own.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const bare = (cell: string | undefined) => cell?.replace(/`/g, "") ?? "";

test("the README explains every command", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const commands = Object.keys(scripts).filter((name) => name !== "prepare");
  expect(tableUnder("Commands", "README.md").map(([name]) => bare(name))).toEqual(expect.arrayContaining(commands));
});

test("the README says of every network where and what is read", () => {
  const expected = abouts.map(({ label, hosts, reads, endpoints }) => [
    label,
    hosts.map((host) => host.replace(/^https:\/\/|\/\*$/g, "")).join(", "),
    reads.join(", "),
    endpoints === undefined ? "no" : "yes",
  ]);
  expect(tableUnder("Networks", "README.md")).toEqual(expected);
});

const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "PRIVACY.md",
  "docs/store/README.md",
  "lib/insight/README.md",
  "tests/intent/README.md",
];

test.each(documents)("what %s links to is there", (file) => {
  const links = [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = ""]) => path);
  expect(links.filter((path) => !existsSync(join(dirname(file), path)))).toEqual([]);
});

test("the privacy page explains every permission: why, and when it is asked", () => {
  const [hosts, ...rows] = tableUnder("What the permissions are for", "PRIVACY.md");
  expect(hosts?.[0]).toContain("asked one by one");
  for (const cells of [hosts, ...rows])
    expect(cells).toEqual([expect.any(String), expect.stringMatching(/./), expect.stringMatching(/./)]);
  expect(new Set(rows.map(([name]) => bare(name)))).toEqual(new Set([...explained, ...wideHosts]));
});
