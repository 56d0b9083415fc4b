import { useEffect, useState } from "react";
import { loadDatabase } from "../../../lib/db/load";
import type { Contact } from "../../../lib/model/records";
import { queryWords } from "../../../lib/model/search";
import { contactsPath, type ContactsQuery } from "../../dashboard/routes";
import { afterPaint } from "../../ui/afterPaint";
import { mostHits } from "../ContactsPage/usePeople";
import { sortingOf, whomOf } from "../ContactsPage/whomOf";

/** Those before and after somebody on the list they were opened from. */
export interface Neighbours {
  before?: string;
  after?: string;
  /** from 1 */
  place: number;
  of: number;
}

/** A list as it was when one of it was opened: by `seq`, or by id where it was searched for. */
interface Kept {
  key: string;
  places: { seqs: Uint32Array } | { ids: readonly string[] };
  at: number;
}

/** The list that is gone through: it stays the same while that is done, whatever is changed on its people meanwhile. */
let kept: Kept | undefined;
/** ms after which it is made anew */
const stays = 10 * 60_000;

/** Who stands beside a contact on a list; undefined until that is known, and where the contact is not on it. */
export function useNeighbours(
  contact: Contact | undefined,
  list: ContactsQuery,
  halfLifeDays: number,
): Neighbours | undefined {
  const [found, setFound] = useState<{ of: string; neighbours?: Neighbours }>();
  const key = contactsPath(list);
  const [id, seq] = [contact?.id, contact?.seq];
  useEffect(() => {
    if (id === undefined) return;
    let isGone = false;
    const look = async () => {
      const { places } = await listOf(key, list, halfLifeDays);
      const neighbours = await neighboursIn(places, { id, seq });
      if (!isGone) setFound({ of: id, ...(neighbours && { neighbours }) });
    };
    // a list of everybody is read for it: not before what the page is opened for. Without it the page is whole
    const callOff = afterPaint(() => void look().catch(() => undefined));
    return () => {
      isGone = true;
      callOff();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the list is its address
  }, [key, id, seq, halfLifeDays]);
  return found?.of === id ? found?.neighbours : undefined;
}

async function listOf(key: string, list: ContactsQuery, halfLifeDays: number): Promise<Kept> {
  const now = Date.now();
  if (kept?.key === key && now - kept.at < stays) return kept;
  const { listSegments, orderedSeqs, searchContacts } = await loadDatabase();
  const segment = (await listSegments()).find((each) => each.id === list.segment);
  const whom = whomOf(list, segment, { now, halfLifeDays });
  const { q = "" } = list;
  const places =
    queryWords(q).length > 0
      ? { ids: (await searchContacts(q, whom, mostHits)).map((hit) => hit.contact.id) }
      : { seqs: await orderedSeqs(whom, sortingOf(list)) };
  return (kept = { key, places, at: now });
}

async function neighboursIn(
  places: Kept["places"],
  { id, seq = -1 }: { id: string; seq: number | undefined },
): Promise<Neighbours | undefined> {
  const at = "ids" in places ? places.ids.indexOf(id) : places.seqs.indexOf(seq);
  if (at < 0) return undefined;
  const [before, after] = "ids" in places ? [places.ids[at - 1], places.ids[at + 1]] : await idsBeside(places.seqs, at);
  const of = "ids" in places ? places.ids.length : places.seqs.length;
  return { place: at + 1, of, ...(before && { before }), ...(after && { after }) };
}

async function idsBeside(seqs: Uint32Array, at: number): Promise<(string | undefined)[]> {
  const { idsAt } = await loadDatabase();
  const wanted = [seqs[at - 1], seqs[at + 1]];
  const ids = await idsAt(wanted.filter((each) => each !== undefined));
  return wanted.map((each) => (each === undefined ? undefined : ids.shift()));
}
