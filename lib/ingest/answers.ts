/** Which of the user's own acts was the first to answer something, as far as seen. */
import { unique } from "../db/rows";
import type { Database } from "../db/database";
import { itemOf } from "../model/direction";
import { isItem } from "../model/engagement";
import { postId } from "../model/ids";
import type { Interaction } from "../model/records";
import { conversationsOf, messagesIn, type Redirected } from "./outbound";
import type { Ours } from "./ours";

/** The first answer to each row that has one, by the row's id. */
export async function firstAnswers(
  db: Database,
  ours: Ours,
  rows: readonly Interaction[],
): Promise<Map<string, Interaction>> {
  if (rows.length === 0) return new Map();
  const since = new Map<string, number>();
  for (const { identityId, when } of rows) since.set(identityId, Math.min(since.get(identityId) ?? when, when));
  const [direct, reaching, talk] = await Promise.all([
    db.interactions
      .where("answers")
      .anyOf(unique(rows.flatMap(subjectsOf)))
      .toArray(),
    db.interactions
      .where("[towardsId+when]")
      .inAnyRange(
        [...since].map(([id, from]) => [
          [id, from],
          [id, Infinity],
        ]),
      )
      .toArray(),
    messagesIn(db, conversationsOf(rows)),
  ]);
  const own = talk.filter(({ identityId }) => ours.ids.has(identityId));
  const bySubject = Map.groupBy(direct, ({ answers }) => answers);
  const byPerson = Map.groupBy(reaching, ({ towardsId }) => towardsId);
  const byTalk = Map.groupBy(own, ({ toReader }) => toReader);
  const found = new Map<string, Interaction>();
  for (const row of rows) {
    const later = [
      ...(byPerson.get(row.identityId) ?? []).filter((act) => act.type === "message" || speaksTo(act, row)),
      ...(row.type === "message" ? (byTalk.get(row.toReader) ?? []) : []),
    ].filter(({ when }) => when > row.when);
    const answers = [...subjectsOf(row).flatMap((id) => bySubject.get(id) ?? []), ...later];
    const [first] = answers.filter(({ type }) => isItem(type)).sort(earliest);
    if (first) found.set(row.id, first);
  }
  return found;
}

/** What an answer to the row may name: where all texts are posts, it may be seen as one on the row as a post. */
function subjectsOf({ id, network, native }: Interaction): string[] {
  return native === undefined ? [id] : [id, postId(network, { id: native })];
}

/** True for words to the same person under the same post of which it is not told what they answer. */
function speaksTo({ targetId, postId, answers }: Interaction, row: Interaction): boolean {
  return targetId === row.identityId && postId !== undefined && postId === row.postId && answers === undefined;
}

function earliest(a: Interaction, b: Interaction): number {
  return a.when - b.when || (a.id < b.id ? -1 : 1);
}

/** Ids of rows that some outbound acts answer, or answered before. */
export async function answeredBy(db: Database, acts: readonly Redirected[]): Promise<string[]> {
  const all = acts.flatMap(({ before, after }) => [before, after]).filter((row) => row !== undefined);
  const subjects = unique(all.map(({ answers }) => answers));
  const persons = all.flatMap((act) =>
    act.type === "message" || act.targetId !== undefined ? (act.towardsId ?? []) : [],
  );
  const [waiting, talk] = await Promise.all([
    db.inbox.where("identityId").anyOf(unique(persons)).primaryKeys(),
    messagesIn(db, conversationsOf(all)),
  ]);
  const items = all.flatMap(({ network, answers }) => {
    const prefix = postId(network, { id: "" });
    return answers?.startsWith(prefix) ? [itemOf(network, answers.slice(prefix.length))] : [];
  });
  return unique([...subjects, ...items, ...waiting, ...talk.map(({ id }) => id)]);
}
