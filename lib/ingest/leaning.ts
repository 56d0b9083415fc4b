/** What the user's corrections teach, kept beside the facts and learnt anew when somebody needs it after they changed. */
import type { Database } from "../db/database";
import { byId, present } from "../db/rows";
import { Leaning, leaningFrom, type Lesson } from "../insight/leaning";
import type { TextReader } from "../insight/reader";

/** Corrections that are learnt from: the newest. What somebody meant years ago may not be what they mean now. */
const most = 500;

/**
 * What the corrections teach, by the models of a reader; undefined where they teach nothing. In the caller's transaction
 * over `factTables` and the interactions.
 */
export async function leaningNow(reader: TextReader, on: Database): Promise<Leaning | undefined> {
  const kept = await on.leaning.get("leaning");
  if (kept?.models === reader.version) return leaningOf(kept);
  const lessons = await lessonsOf(reader, on);
  if (lessons.length === 0 && !kept) return undefined;
  const table = leaningFrom(lessons);
  await on.leaning.put({ id: "leaning", models: reader.version, ...table });
  return leaningOf(table);
}

function leaningOf(table: ConstructorParameters<typeof Leaning>[0]): Leaning | undefined {
  return table.keys.length === 0 ? undefined : new Leaning(table);
}

/** The texts whose feeling the user said, in the order in which they said it. */
async function lessonsOf(reader: TextReader, on: Database): Promise<Lesson[]> {
  const said = (await on.facts.orderBy("correctedAt").toArray()).slice(-most);
  const rows = byId(await on.interactions.bulkGet(said.map(({ id }) => id)));
  return present(
    said.map(({ id, byHand }) => {
      const text = rows.get(id)?.text;
      return text === undefined || !byHand ? undefined : reader.lessonOf(text, byHand);
    }),
  );
}
