import { startTransition, useCallback, useEffect, useState } from "react";
import { loadDatabase } from "../../../lib/db/load";
import type { Whom } from "../../../lib/model/filter";
import type { Contact } from "../../../lib/model/records";
import { queryWords } from "../../../lib/model/search";
import type { Sorting } from "../../../lib/model/sorting";
import { useLive } from "../../ui/useLive";
import { takeFirst } from "./first";
import { type ReadRows, rowWindow } from "./rowWindow";

/** Hits shown: who is not among them is found by one more word. */
export const mostHits = 300;

export interface People {
  /** rows of the table; undefined until there are any to show */
  count: number | undefined;
  /** how many they are; undefined until it is known */
  total: number | undefined;
  /** there are more than are shown */
  isMore: boolean;
  rowAt: (index: number) => Contact | undefined;
  need: (from: number, to: number) => void;
  /** the ids of two of them and of all who stand between */
  between: (one: string, other: string) => Promise<readonly string[]>;
}

/** Whom the page shows: everybody whom a filter lets through, in an order, or those found by a search. */
export function usePeople(whom: Whom | undefined, sorting: Sorting, query: string): People {
  const isSearching = queryWords(query).length > 0;
  const found = useFound(isSearching ? whom : undefined, query);
  const listed = useListed(isSearching ? undefined : whom, sorting);
  return isSearching ? found : listed;
}

function useListed(whom: Whom | undefined, sorting: Sorting): People {
  const [rows] = useState(() => rowWindow(readRows));
  // the first ones may be there before the database is
  const [first] = useState(takeFirst);
  const seqs = useLive(whom && (({ orderedSeqs }) => orderedSeqs(whom, sorting)), [whom, sorting]);
  const [, setTurn] = useState(0);
  useEffect(
    // a window of rows is more than a frame's work: drawn in pieces, it stands in nobody's way
    () => rows.subscribe(() => startTransition(() => setTurn(rows.turn()))),
    [rows],
  );
  useEffect(() => {
    if (seqs) rows.show(seqs);
  }, [rows, seqs]);
  const between = useCallback(
    async (one: string, other: string) => {
      const { getContact, idsAt } = await loadDatabase();
      const ends = await Promise.all([getContact(one), getContact(other)]);
      const places = ends.map((contact) => seqs?.indexOf(contact?.seq ?? -1) ?? -1);
      const [from = -1, to = -1] = places.sort((a, b) => a - b);
      return from < 0 || !seqs ? [one, other] : idsAt([...seqs.subarray(from, to + 1)]);
    },
    [seqs],
  );
  const total = rows.count();
  return {
    count: total ?? first?.length,
    total,
    isMore: false,
    rowAt: (index) => (total === undefined ? first?.[index] : rows.rowAt(index)),
    need: rows.need,
    between,
  };
}

function useFound(whom: Whom | undefined, query: string): People {
  const hits = useLive(whom && (({ searchContacts }) => searchContacts(query, whom, mostHits + 1)), [whom, query]);
  const shown = hits?.slice(0, mostHits);
  return {
    count: shown?.length,
    total: shown?.length,
    isMore: (hits?.length ?? 0) > mostHits,
    rowAt: (index) => shown?.[index]?.contact,
    need: () => {},
    between: (one, other) => {
      const ids = (shown ?? []).map(({ contact }) => contact.id);
      const [from = 0, to = 0] = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b);
      return Promise.resolve(ids.slice(Math.max(from, 0), to + 1));
    },
  };
}

const readRows: ReadRows = (seqs, heard, failed) => {
  let isGone = false;
  let leave = () => {};
  const listen = async () => {
    const { watch, contactsAt } = await loadDatabase();
    if (isGone) return;
    const watching = watch(() => contactsAt(seqs)).subscribe(heard, failed);
    leave = () => watching.unsubscribe();
  };
  listen().catch(failed);
  return () => {
    isGone = true;
    leave();
  };
};
