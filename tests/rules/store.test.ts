/** What the stores are told is what is built, in both languages. */
import { readdirSync, readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { explained, wideHosts } from "../../.ci/rules/manifest";
import { abouts } from "../../lib/sites/about";

const languages = ["en", "id"] as const;

/** The parts of a store's text by their headings. */
function partsOf(language: string): Map<string, string> {
  const [, ...parts] = readFileSync(`docs/store/${language}.md`, "utf8").split(/^## /m);
  return new Map(
    parts.map((part) => {
      const [heading = "", ...lines] = part.split("\n");
      return [heading, lines.join("\n").trim()];
    }),
  );
}

describe.each(languages)("the texts in %s", (language) => {
  const parts = partsOf(language);
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, "utf8")) as Record<
    "name" | "description",
    { message: string }
  >;

  it("have every part", () => {
    expect([...parts.keys()]).toEqual([...partsOf("en").keys()]);
    expect([...parts.values()]).not.toContain("");
  });

  it("name and sum up Jalin as the package does, in as few characters as stores take", () => {
    expect(parts.get("Name")).toBe(messages.name.message);
    expect(parts.get("Summary")).toBe(messages.description.message);
    expect(messages.description.message.length).toBeLessThanOrEqual(132);
    expect(parts.get("Description")?.length).toBeLessThanOrEqual(16_000);
  });

  it("justify every permission and no other", () => {
    const rows = (parts.get("Permissions") ?? "").split("\n").slice(2);
    const named = rows.map((row) => row.split("|")[1]?.trim().replace(/`/g, ""));
    expect(new Set(named)).toEqual(new Set(["host permissions", ...explained, ...wideHosts]));
    expect(named).toHaveLength(new Set(named).size);
  });

  it("say of how many networks they speak", () => {
    expect(parts.get("Description")).toContain(` ${abouts.length} `);
  });

  it("have a picture for each of their lines, as large as stores ask for", () => {
    const files = readdirSync(`docs/store/${language}`).toSorted((a, b) => a.localeCompare(b));
    const lines = parts.get("Pictures")?.split("\n") ?? [];
    expect(files).toEqual(lines.map((line) => `${Number.parseInt(line, 10)}.png`));
    for (const file of files) {
      const picture = readFileSync(`docs/store/${language}/${file}`);
      const { width, height, data } = PNG.sync.read(picture);
      expect([width, height], file).toEqual([1280, 800]);
      expect(picture.length, file).toBeLessThan(500_000);
      // something is on it
      expect(
        new Set(Array.from({ length: 800 }, (_, line) => data.readUInt32BE((line * 1280 + 700) * 4))).size,
      ).toBeGreaterThan(10);
    }
  });
});
