/** Reads the thread of the welcome, item by item, into contacts: by the same rules as everything that is captured. */
import type { Interaction, Contact, Identity } from "../../../lib/model/records";
import { foldContact } from "../../../lib/model/fold";
import { defaultHeatRule } from "../../../lib/model/heat";
import { type Tallied, tallyOf } from "../../../lib/model/tally";

/** What an item of the page shows, as an adapter would read it. */
export interface Read extends Pick<Interaction, "id" | "type" | "text" | "when"> {
  who: { handle: string; name: string };
}

const network = "bluesky";

/** What an element of the thread shows; undefined where it is no item. `text` is what a person sees. */
export function readItem(element: HTMLElement): Read | undefined {
  const { item: id, type } = element.dataset;
  const name = element.querySelector("[data-name]")?.textContent;
  const handle = element.querySelector<HTMLElement>("[data-handle]")?.dataset.handle;
  const time = element.querySelector("time")?.dateTime;
  const text = element.querySelector("[data-text]")?.textContent;
  if (id === undefined || !name || handle === undefined || time === undefined) return undefined;
  return {
    id: `${network}:item:demo${id}`,
    type: type as Read["type"],
    ...(text && { text }),
    when: Date.parse(time),
    who: { handle, name },
  };
}

/** The people of what was read, the hottest first. What was read twice counts once. `now` in ms UTC. */
export function contactsOf(read: readonly Read[], now: number): Contact[] {
  const items = new Map(read.map((each) => [each.id, each]));
  const people = Map.groupBy(items.values(), ({ who }) => who.handle);
  return [...people]
    .map(([handle, theirs]) => contactOf(handle, theirs, now))
    .sort((a, b) => b.heat - a.heat || (a.id < b.id ? -1 : 1));
}

function contactOf(handle: string, theirs: readonly Read[], now: number): Contact {
  const id = `${network}:@${handle}`;
  const [first] = theirs;
  const identity: Identity = {
    id,
    network,
    contactId: id,
    handle,
    handles: [handle],
    ...(first && { name: first.who.name }),
    firstSeen: now,
    lastSeen: now,
    ev: {},
    words: [],
    keys: [],
  };
  const tallied = theirs.map(({ who: _who, ...each }): Tallied => ({
    ...each,
    network,
    at: { at: each.when, precision: "s" },
    firstSeen: now,
  }));
  return foldContact(id, { identities: [identity], tally: tallyOf(tallied, defaultHeatRule), profiles: [], has: {} });
}
