/** The contacts that were captured, for a terminal. */
import { type EngagementClass, classOf, engagementClasses, type InteractionType } from "../../lib/model/engagement";
import { heatNow } from "../../lib/model/heat";
import type { Contact } from "../../lib/model/records";
import { defaultSettings } from "../../lib/model/settings";
import { fits } from "../../lib/model/filter";
import { abouts } from "../../lib/sites/about";
import type { Tables } from "../truth/stored";
import { type Column, table } from "./table";

function columnsFor(width: number): Column[] {
  const most = width < 120 ? 16 : 28;
  return [
    { head: "Name", most },
    { head: "Handle", most },
    { head: "Network", most: 16 },
    { head: "Conv", right: true },
    { head: "Ampl", right: true },
    { head: "React", right: true },
    { head: "Heat", right: true },
    { head: "Last words" },
  ];
}

/** One line for each contact that lists hold, hottest first. `now` in ms UTC; `width` in columns of the terminal. */
export function peopleTable(contacts: readonly Contact[], tables: Tables, now: number, width: number): string {
  const texts = lastTexts(tables);
  const rows = contacts
    .filter((contact) => fits(contact, {}))
    .toSorted((a, b) => b.heat - a.heat || (a.id < b.id ? -1 : 1))
    .map((contact) => [
      contact.name,
      contact.handle === undefined ? "" : `@${contact.handle}`,
      contact.networks.map((id) => abouts.find((about) => about.id === id)?.label ?? id).join(", "),
      ...engagementClasses.map((each) => String(countOf(contact, each))),
      heatNow(contact.heat, now, defaultSettings.halfLifeDays).toFixed(1),
      texts.get(contact.id) ?? "–",
    ]);
  const legend =
    "Conv: comments, replies, mentions. Ampl: shares, quotes. React: reactions, follows.\n" +
    "Heat: the weight of all they did, halved every 30 days.";
  return `${table(columnsFor(width), rows, width)}\n\n${legend}`;
}

/** By contact, the newest text of theirs. */
function lastTexts({ interactions, identities }: Tables): Map<string, string> {
  const owner = new Map(identities.map(({ id, contactId }) => [id, contactId]));
  const oldestFirst = interactions.toSorted((a, b) => a.when - b.when);
  return new Map(
    oldestFirst.flatMap(({ identityId, text }) => {
      const id = owner.get(identityId);
      return id === undefined || !text ? [] : [[id, text]];
    }),
  );
}

function countOf({ counts }: Contact, wanted: EngagementClass): number {
  const types = Object.entries(counts) as [InteractionType, number][];
  return types.reduce((sum, [type, count]) => sum + (classOf(type) === wanted ? count : 0), 0);
}
