import { useState } from "react";
import { countInbox, type InboxLine, inboxPage, setInbox } from "../../lib/db/inbox";
import type { InboxState, SaidState } from "../../lib/model/inbox";
import { useSteps } from "../tasks/useSteps";
import { useLive } from "../ui/useLive";
import { useNow } from "../ui/useNow";
import { following } from "./triage";

/** Items read at a time. */
const page = 50;
const minute = 60_000;

interface Shown {
  state: InboxState;
  order: "newest" | "oldest";
  /** the item that was asked for */
  wanted: string | undefined;
  /** shows another one; of another state where one is given */
  choose: (item: string | undefined, state?: InboxState) => void;
}

/**
 * The items of a state, the chosen one, and what can be said of it. An item leaves the list at once, before the database
 * has said so: whoever goes through many does not wait, and no key is taken for the item before.
 */
export function useTriage({ state, order, wanted, choose }: Shown) {
  const { step, back } = useSteps<{ item: string; from: InboxState }>();
  const now = Math.floor(useNow() / minute) * minute;
  const [most, setMost] = useState(page);
  const [leaving, setLeaving] = useState<ReadonlyMap<string, InboxState>>(new Map());

  const counts = useLive(() => countInbox(now), [now]);
  const read = useLive(
    async () => ({ state, order, lines: await inboxPage({ state, order, limit: most, now }) }),
    [state, order, most, now],
  );
  const fresh = read?.state === state && read.order === order ? read.lines : undefined;
  // what the database has let go of may come back
  const there = new Set(fresh?.map(({ item }) => item.id));
  // and it leaves one list for another, where it is to be seen
  const still = [...leaving].filter(([id, from]) => from === state && there.has(id));
  if (fresh && still.length < leaving.size) setLeaving(new Map(still));

  const lines = fresh?.filter(({ item }) => leaving.get(item.id) !== state);
  const ids = lines?.map(({ item }) => item.id) ?? [];
  const chosen = lines?.find(({ item }) => item.id === wanted) ?? lines?.[0];

  const stays = (id: string) => setLeaving((before) => new Map([...before].filter(([each]) => each !== id)));
  const say = (line: InboxLine, next: SaidState, said: string): void => {
    const { id } = line.item;
    choose(following(ids, id));
    setLeaving((before) => new Map([...before, [id, state]]));
    const tell = async () => {
      const command = () => setInbox(id, next, { now: Date.now() });
      if (!(await step(command, said, { item: id, from: state }))) stays(id);
    };
    void tell();
  };
  const takeBack = (): void | false => {
    const last = back();
    if (!last) return false;
    stays(last.of.item);
    choose(last.of.item, last.of.from);
  };

  return {
    lines,
    ids,
    chosen,
    counts,
    say,
    takeBack,
    hasMore: fresh !== undefined && fresh.length >= most,
    more: () => setMost(most + page),
    most,
  };
}
