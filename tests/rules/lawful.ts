/** Code that keeps every house rule, and what it needs around it. */

/** Code that keeps every rule. */
export const lawful = {
  "entrypoints/background.ts": `import { store } from "../lib/ingest/store";\n\nvoid store("seen");\n`,
  "entrypoints/capture.ts": `import { read } from "../lib/sites/lawful";\n\nexport default () => read(document);\n`,
  "entrypoints/popup/main.tsx": `import { Note } from "../../components/note/Note";\n\nexport default Note;\n`,
  "components/note/Note.tsx": [
    `import { add } from "../../lib/db/notes";`,
    ``,
    `/** A note with its button. */`,
    `export function Note({ words }: { words: { save: string } }) {`,
    `  return (`,
    `    <button type="button" aria-label={words.save} className="note" onClick={() => void add("note")}>`,
    `      {words.save} · {"→"}`,
    `    </button>`,
    `  );`,
    `}`,
    ``,
  ].join("\n"),
  "lib/db/notes.ts": [
    `import { Dexie } from "dexie";`,
    ``,
    `const database = new Dexie("house");`,
    ``,
    `export async function add(text: string): Promise<void> {`,
    `  await database.table("notes").add({ text });`,
    `}`,
    ``,
  ].join("\n"),
  "lib/ingest/store.ts": [
    `import { add } from "../db/notes";`,
    `import { capture } from "../model/capture";`,
    ``,
    `export async function store(text: string): Promise<void> {`,
    `  await add(capture.parse({ text }).text);`,
    `}`,
    ``,
  ].join("\n"),
  "lib/model/capture.ts": [
    `import { z } from "zod";`,
    ``,
    `export const capture = z.object({ text: z.string() });`,
    `export type Capture = z.infer<typeof capture>;`,
    ``,
  ].join("\n"),
  "lib/sites/lawful/index.ts": [
    `import type { Capture } from "../../model/capture";`,
    ``,
    `export function read(root: ParentNode): Capture[] {`,
    `  const found: Capture[] = [];`,
    `  for (const item of root.querySelectorAll("p[id]")) {`,
    `    const address = new URL(item.getAttribute("href") ?? "", "https://example.com/");`,
    `    address.searchParams.delete("from");`,
    `    const capture = { text: address.href };`,
    `    capture.text += item.textContent;`,
    `    found.push(capture);`,
    `  }`,
    `  return found;`,
    `}`,
    ``,
  ].join("\n"),
};

/** What a house needs around its code. */
export const around = {
  "package.json": JSON.stringify({
    type: "module",
    dependencies: { "@noble/hashes": "*", dexie: "*", papaparse: "*", react: "*", zod: "*" },
    devDependencies: { typescript: "*", wxt: "*" },
  }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "esnext",
      module: "preserve",
      jsx: "react-jsx",
      strict: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      skipLibCheck: true,
      noEmit: true,
      types: ["node", "vite/client"],
    },
    include: ["entrypoints", "components", "lib", "tests"],
  }),
  "tests/builders.ts": "export {};\n",
  "lib/model/round.ts": `import { a } from "./circle";\nexport const b = (): unknown => a;\n`,
};
