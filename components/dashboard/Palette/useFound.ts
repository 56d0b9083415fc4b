import { useEffect, useState } from "react";
import type { Faces } from "../../../lib/db/load";
import type { SearchHit } from "../../../lib/db/search";
import { queryWords } from "../../../lib/model/search";
import type { Segment } from "../../../lib/model/segment";
import { updateSettings } from "../../../lib/platform/settings";
import { useLive } from "../../ui/useLive";
import { useActions } from "../actions";
import { goKeys } from "../goKeys";
import { pages } from "../pages";
import { usePaletteWords } from "../paletteWords";
import { contactPath, contactsPath, paths } from "../routes";
import { useDashboardWords } from "../words";
import { type Entry, fits, forgetRecents, type Recent, recents } from "./found";

/** People, segments and tags shown, of each. */
const most = 6;

/** What the list shows for what was typed. `isSearching`: more may come. */
export function useFound(query: string): { entries: readonly Entry[]; isSearching: boolean } {
  const words = usePaletteWords();
  const isAsking = queryWords(query).length > 0;
  const hits = useLive(
    isAsking
      ? async ({ searchContacts, listSegments, tagCounts }) => {
          const all = [searchContacts(query, {}, most), listSegments(), tagCounts()] as const;
          const [people, segments, tags] = await Promise.all(all);
          return { query, people, segments, tags };
        }
      : undefined,
    [query],
  );
  const own = [...usePages(), ...useCommands()];
  const lately = useRecents(own);
  if (!isAsking) {
    const isLate = (id: string): boolean => lately.some((each) => each.id === id);
    return { entries: [...lately, ...own.filter(({ id }) => !isLate(id))], isSearching: false };
  }
  const isThere = hits?.query === query;
  const { people = [], segments = [], tags = [] } = hits ?? {};
  const found = [
    // those of the letters before stay until the next are there, as far as they fit
    ...people.map(personOf).filter((entry) => isThere || fits({ ...entry, also: entry.hint }, query)),
    ...segments
      .map(segmentOf)
      .filter((entry) => fits(entry, query))
      .slice(0, most),
    ...tags
      .map(({ tag, count }) => tagOf(tag, words.tagOf(count)))
      .filter((entry) => fits(entry, query))
      .slice(0, most),
  ];
  const byName = own.filter(({ label }) => fits({ label }, query));
  // found by other words alone: what is called so comes first
  const byOther = own.filter((entry) => fits(entry, query) && !byName.includes(entry));
  return { entries: [...byName, ...found, ...byOther], isSearching: !isThere };
}

/** What was chosen lately, by the names it has now; what is no more is forgotten. */
function useRecents(own: readonly Entry[]): readonly Entry[] {
  const [noted] = useState(recents);
  const there = useLive((faces) => stillThere(noted, faces), []);
  const isOwn = ({ id }: Recent): boolean => /^(?:page|command) /.test(id);
  const gone = there ? noted.filter((each) => !isOwn(each) && !there.has(each.id)).map(({ id }) => id) : [];
  const last = gone.join("\n");
  useEffect(() => {
    if (last) forgetRecents(last.split("\n"));
  }, [last]);
  return noted.flatMap((each): Entry[] => {
    if (gone.includes(each.id)) return [];
    // as it was noted until it is known: a list that moves under the hand is worse than a former name
    const now = own.find(({ id }) => id === each.id) ?? there?.get(each.id) ?? each;
    return [{ ...now, hint: undefined, group: "recent" }];
  });
}

/** The people, segments and tags among them that there still are. */
async function stillThere(
  noted: readonly Recent[],
  { getContact, listSegments, tagCounts }: Faces,
): Promise<Map<string, Entry>> {
  const named = (kind: string): string[] =>
    noted.flatMap(({ id }) => (id.startsWith(`${kind} `) ? id.slice(kind.length + 1) : []));
  const [people, segments, tags] = await Promise.all([
    Promise.all(named("person").map((id) => getContact(id))),
    named("segment").length > 0 ? listSegments() : [],
    named("tag").length > 0 ? tagCounts() : [],
  ]);
  const entries = [
    ...people.flatMap((contact) => (contact ? personOf({ contact }) : [])),
    ...segments.map(segmentOf),
    ...tags.map(({ tag }) => tagOf(tag)),
  ];
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function usePages(): Entry[] {
  const titles = useDashboardWords().pages;
  const keys: Partial<Record<string, string>> = goKeys;
  return pages
    .filter(({ path }) => !path.includes(":"))
    .map(({ id, path, icon }) => ({
      id: `page ${id}`,
      group: "pages",
      label: titles[id],
      icon,
      to: path,
      ...(keys[id] !== undefined && { keys: `g ${keys[id]}` }),
    }));
}

function useCommands(): Entry[] {
  const { commands, also } = usePaletteWords();
  const { newContact, newTask, newOpportunity, showShortcuts } = useActions();
  const speak = (language: "en" | "id") => () => void updateSettings((before) => ({ ...before, language }));
  const command = (id: keyof typeof commands, icon: Entry["icon"], to: Entry["to"], keys?: string): Entry => ({
    id: `command ${id}`,
    group: "commands",
    label: commands[id],
    also: also[id],
    icon,
    to,
    keys,
  });
  return [
    command("newContact", "add", () => newContact()),
    command("newTask", "task", newTask),
    command("newOpportunity", "board", newOpportunity),
    command("export", "save", paths.export),
    command("english", "networks", speak("en")),
    command("indonesian", "networks", speak("id")),
    command("shortcuts", "keyboard", showShortcuts, "?"),
  ];
}

function personOf({ contact: { id, name, handle } }: Pick<SearchHit, "contact">): Entry {
  return {
    id: `person ${id}`,
    group: "people",
    label: name,
    hint: handle === undefined ? undefined : `@${handle}`,
    icon: "people",
    face: id,
    to: contactPath(id),
  };
}

function segmentOf({ id, name }: Segment): Entry {
  return {
    id: `segment ${id}`,
    group: "segments",
    label: name,
    icon: "segment",
    to: contactsPath({ segment: id }),
  };
}

function tagOf(tag: string, hint?: string): Entry {
  return { id: `tag ${tag}`, group: "tags", label: tag, hint, icon: "tag", to: contactsPath({ tag }) };
}
