/** Undoing an import: what the journal has to do with it. The way back itself is walked by a job, see ../imports-back.ts. */
import type { Cell } from "../../model/journal";
import type { Database } from "../database";

/** The tables that an undo needs on account of imports. */
export function importTables(on: Database) {
  return [on.imports, on.importParts, on.queue];
}

/** Leaves an import to be taken back; what was not written yet is given up. */
export async function wantImportBack(id: string, on: Database): Promise<void> {
  const found = await on.imports.get(id);
  if (!found) return;
  await on.importParts.where("[importId+part]").between([id, found.next], [id, Infinity]).delete();
  await on.imports.put({ ...found, is: "undoing" });
  await on.queue.where("kind").equals("import").delete();
  await on.queue.add({ kind: "import", id });
}

/** Gives those of some cells that an import changed as well to it: that is to lead back there. See restoreCells in ../journal.ts. */
export async function giveToImport(id: string, left: Map<string, Cell>, on: Database): Promise<void> {
  const accounts = [...new Set([...left.values()].map(({ identityId }) => identityId))];
  const found = await on.importParts.where("identityIds").anyOf(accounts).distinct().toArray();
  const parts = found.filter(({ importId }) => importId === id).sort((a, b) => a.part - b.part);
  for (const part of parts) {
    const cells = part.taken?.cells.map((cell): Cell => {
      const name = `${cell.cell} ${cell.identityId}`;
      const earlier = left.get(name);
      if (!earlier) return cell;
      left.delete(name);
      return earlier;
    });
    if (part.taken && cells) await on.importParts.put({ ...part, taken: { ...part.taken, cells } });
  }
}
