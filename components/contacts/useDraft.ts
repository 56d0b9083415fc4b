import { useCallback, useEffect, useRef, useState } from "react";
import { isString, keep, kept, keptNames } from "../ui/kept";

/** Notes that were typed and not yet stored are kept under this and the contact's id. */
export const noteDrafts = "note.";

/** How long typing pauses before the words go to the database, in ms. */
const pause = 250;

/**
 * Words being typed that belong into the database. Every letter is kept at once in {@link keep} and stored after a short
 * pause; a popup that closes in between loses nothing, for the next one begins with what was kept. While nothing is
 * being typed, `stored` is shown, so that words written in another window appear.
 */
export function useDraft(
  name: string,
  stored: string,
  save: (text: string) => Promise<void>,
): { text: string; isStored: boolean; change: (text: string) => void } {
  const [draft, setDraft] = useState(() => kept(name, isString));
  const [saved, setSaved] = useState<string>();
  const latest = useRef({ draft, save });
  useEffect(() => {
    latest.current = { draft, save };
  });

  // the draft is shown until the words have been stored and have come round: in between there must be no moment of older
  // words, and a letter typed and taken back must not return with the storing of it
  if (draft !== undefined && draft === saved && draft === stored) {
    setDraft(undefined);
    setSaved(undefined);
  }

  const store = useCallback(async () => {
    const { draft: text, save: saveNow } = latest.current;
    if (text === undefined || kept(name, isString) !== text) return;
    try {
      await saveNow(text);
    } catch {
      // the words stay kept and the next opening tries again; a full disk has its own banner
      return;
    }
    setSaved(text);
    if (kept(name, isString) === text) keep(name, undefined);
  }, [name]);

  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => void store(), pause);
    return () => clearTimeout(timer);
  }, [draft, store]);

  useEffect(() => {
    const leave = () => void store();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [store]);

  const change = useCallback(
    (text: string) => {
      keep(name, text);
      setDraft(text);
    },
    [name],
  );
  return { text: draft ?? stored, isStored: draft === undefined || draft === saved, change };
}

/** Stores what earlier openings could not: `save` gets the rest of each name that begins with `beginning`, and the words. */
export async function storeLeftovers(
  beginning: string,
  save: (rest: string, text: string) => Promise<void>,
): Promise<void> {
  for (const name of keptNames(beginning)) {
    const text = kept(name, isString);
    if (text === undefined) continue;
    try {
      await save(name.slice(beginning.length), text);
    } catch {
      continue;
    }
    if (kept(name, isString) === text) keep(name, undefined);
  }
}
