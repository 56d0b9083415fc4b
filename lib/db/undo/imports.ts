/** Undoing an import: what the journal has to do with it. The way back itself is walked by a job, see ../imports-back.ts. */
import type { Import, ImportPart } from "../../model/importing";
import type { Cell } from "../../model/journal";
import type { Database } from "../database";
import { byId, unique } from "../rows";

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

/** A piece that was written, and its place among the steps of the journal. */
interface Piece {
  part: ImportPart;
  at: number;
}

/** Where in the journal a piece stands: its job goes on for minutes, while the user does other things. */
export function placeOf({ taken }: ImportPart, { entry }: Pick<Import, "entry">): number {
  return taken?.after === undefined ? entry : taken.after + 0.5;
}

/** The pieces written after a step of the journal in which some accounts were changed, the first one first. */
export async function piecesSince(seq: number, accounts: readonly string[], on: Database): Promise<Piece[]> {
  const parts = await on.importParts.where("identityIds").anyOf(accounts).distinct().toArray();
  const jobs = byId(await on.imports.bulkGet(unique(parts.map(({ importId }) => importId))));
  const pieces = parts.flatMap((part): Piece[] => {
    const job = jobs.get(part.importId);
    return job ? [{ part, at: placeOf(part, job) }] : [];
  });
  return pieces.filter(({ at }) => at > seq).sort((a, b) => a.at - b.at || a.part.part - b.part.part);
}

/** Gives those of some cells that a piece changed as well to it: that is to lead back there. See restoreCells in ../journal.ts. */
export async function giveToPiece(piece: Piece | undefined, left: Map<string, Cell>, on: Database): Promise<void> {
  const taken = piece?.part.taken;
  if (!taken || left.size === 0) return;
  const cells = taken.cells.map((cell): Cell => {
    const name = `${cell.cell} ${cell.identityId}`;
    const earlier = left.get(name);
    if (!earlier) return cell;
    left.delete(name);
    return earlier;
  });
  await on.importParts.put({ ...piece.part, taken: { ...taken, cells } });
}
