/**
 * As what an item was read. An item read without its native id gives way to the same item read with it, and that one may
 * have been read under another account, another post or with other words than it has in the end. So it remembers all that
 * it was ever read as: a set, and the union of sets does not depend on the order of readings.
 */
import { looseIdOf, postOf, rewritten, wording, writerOf } from "./ids";
import type { Interaction } from "./records";

/** As many are kept, the first in their order: a text that never stays the same must not fill the database. */
const most = 50;

/** Every {@link wording} that an item with its native id was read with. */
function readAs(row: Interaction): readonly string[] {
  return row.readAs ?? [wording(row)];
}

/** The ids of the items without native id that give way to one with it. */
export function looseIds(row: Interaction): string[] {
  return readAs(row).map((each) => looseIdOf(row.network, each));
}

/** The row with what it was read as; nothing where it never was anything else than it is. */
function withReadAs(row: Interaction, all: readonly string[]): Interaction {
  const { readAs: _before, ...rest } = row;
  const kept = [...new Set(all)].sort().slice(0, most);
  return kept.length === 1 && kept[0] === wording(row) ? rest : { ...rest, readAs: kept };
}

/** `joined`, of two readings of one item, with what either was read as. */
export function joinReadAs(joined: Interaction, a: Interaction, b: Interaction): Interaction {
  const isPlain = a.readAs === undefined && b.readAs === undefined;
  if (isPlain && a.identityId === b.identityId && a.postId === b.postId && a.text === b.text) return joined;
  return withReadAs(joined, [...readAs(a), ...readAs(b)]);
}

/** The row with what it was read as, after accounts became others. */
export function repointReadAs(row: Interaction, moved: ReadonlyMap<string, string>): Interaction {
  if (!row.readAs) return row;
  return withReadAs(
    row,
    row.readAs.map((each) => {
      const now = moved.get(writerOf(each));
      return now === undefined ? each : rewritten(each, now);
    }),
  );
}

/** The row without what it was read as of some accounts, as if they had never been taken for its author. */
export function forgetReadAs(row: Interaction, gone: ReadonlySet<string>): Interaction {
  return withReadAs(
    row,
    readAs(row).filter((each) => !gone.has(writerOf(each))),
  );
}

/** The row as if it had never been read under its post. */
export function forgetPost({ postId, ev: { postId: _stamp, ...ev }, ...row }: Interaction): Interaction {
  const next: Interaction = { ...row, ev };
  if (!row.readAs) return next;
  return withReadAs(next, [wording(next), ...row.readAs.filter((each) => postOf(each) !== postId)]);
}

/** The accounts that it was ever read as one of, where there were others than its own. */
export function writersOf({ readAs: all = [] }: Interaction): string[] {
  return all.map(writerOf);
}
