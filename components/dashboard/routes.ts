/**
 * The addresses of the dashboard: made here and read here, so that nobody writes one by hand. They are what stands behind
 * the # of dashboard.html.
 */
import type { HistoryFilter } from "../../lib/db/history";
import { addDays } from "../../lib/model/calendar";
import { defined } from "../../lib/model/defined";
import { type EngagementClass, engagementClasses } from "../../lib/model/engagement";
import { moods } from "../../lib/model/facts";
import { type ContactSort, contactSorts } from "../../lib/model/sorting";
import { type Stage, stages } from "../../lib/model/stage";

export const paths = {
  today: "/today",
  contacts: "/contacts",
  contact: "/contacts/:id",
  joins: "/joins",
  inbox: "/inbox",
  pipeline: "/pipeline",
  tasks: "/tasks",
  posts: "/posts",
  post: "/posts/:id",
  insights: "/insights",
  week: "/insights/week",
  networks: "/networks",
  data: "/data",
  export: "/data/export",
  import: "/data/import",
  backup: "/data/backup",
  privacy: "/data/privacy",
  settings: "/settings",
  help: "/help",
} as const;

/** What the page of a contact shows. */
export interface ContactQuery {
  /** the list they were opened from, and are one of */
  from: ContactsQuery;
  /** what of their history is shown */
  history: HistoryFilter;
}

export function contactPath(id: string, { from = {}, history = {} }: Partial<ContactQuery> = {}): string {
  const { class: did, network: on, direction: way, felt, query: said } = history;
  return withQuery(`/contacts/${encodeURIComponent(id)}`, { ...from, beside: undefined, did, on, way, felt, said });
}

/** The query of {@link contactPath}. */
export function contactQuery(search: string): ContactQuery {
  const asked = askedIn(search);
  const { beside: _beside, ...from } = contactsQuery(search);
  const history = {
    class: asked.one("did", engagementClasses),
    network: asked.text("on"),
    direction: asked.one("way", ["inbound", "outbound"] as const),
    felt: asked.one("felt", [...moods, "unsure"] as const),
    query: asked.text("said"),
  };
  return { from, history: defined(history) };
}

/** What the page of posts shows. */
export interface PostsQuery {
  /** those of the user's own accounts alone */
  own?: true;
  network?: string;
  /** the newest first where nothing is said */
  order?: "most";
}

export function postsPath(query: PostsQuery = {}): string {
  return withQuery(paths.posts, { ...query });
}

/** The query of {@link postsPath}. */
export function postsQuery(search: string): PostsQuery {
  const asked = askedIn(search);
  const own = asked.has("own") || undefined;
  return defined({ own, network: asked.text("network"), order: asked.one("order", ["most"] as const) });
}

/** A post, and of which class what was done with it is shown. */
export function postPath(id: string, { kind }: { kind?: EngagementClass | undefined } = {}): string {
  return withQuery(`/posts/${encodeURIComponent(id)}`, { kind });
}

/** The query of {@link postPath}. */
export function postQuery(search: string): { kind?: EngagementClass } {
  return defined({ kind: askedIn(search).one("kind", engagementClasses) });
}

/** What a query says, by its keys; what is not understood counts as not said. */
function askedIn(search: string) {
  const said = new URLSearchParams(search);
  return {
    has: (key: string) => said.has(key),
    text: (key: string): string | undefined => said.get(key) || undefined,
    day: (key: string): string | undefined => dayIn(said.get(key) ?? ""),
    one: <T extends string>(key: string, of: readonly T[]): T | undefined => of.find((each) => each === said.get(key)),
  };
}

/** A day of the calendar, `2026-11-22`; undefined where a text is none. */
function dayIn(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) && addDays(text, 0) === text ? text : undefined;
}

/** An address with a query; what is undefined, false or "" is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | boolean | undefined>>): string {
  const parts = Object.entries(query).filter(([, value]) => value !== undefined && value !== "" && value !== false);
  const search = new URLSearchParams(parts.map(([key, value]) => [key, value === true ? "1" : String(value)]));
  return parts.length === 0 ? path : `${path}?${search.toString()}`;
}

/** What the page of contacts shows. */
export interface ContactsQuery {
  /** what is searched for */
  q?: string;
  /** id of a segment */
  segment?: string;
  network?: string;
  kind?: EngagementClass;
  stage?: Stage;
  tag?: string;
  saved?: true;
  sort?: ContactSort;
  /** the least first */
  up?: true;
  /** whom the preview beside the list shows, by id */
  beside?: string;
}

export function contactsPath(query: ContactsQuery = {}): string {
  const { q, segment, network, kind, stage, tag, saved, sort, up, beside } = query;
  return withQuery(paths.contacts, { q, segment, network, kind, stage, tag, saved, sort, up, beside });
}

/** Where those are exported whom a list of contacts shows. */
export function exportPath({ segment, network, kind, stage, tag, saved }: ContactsQuery = {}): string {
  return withQuery(paths.export, { segment, network, kind, stage, tag, saved });
}

/** The query of {@link contactsPath}; what is not understood counts as not said. */
export function contactsQuery(search: string): ContactsQuery {
  const { has, text, one } = askedIn(search);
  const query = {
    q: text("q"),
    segment: text("segment"),
    network: text("network"),
    kind: one("kind", engagementClasses),
    stage: one("stage", stages),
    tag: text("tag"),
    saved: has("saved") || undefined,
    sort: one("sort", contactSorts),
    up: has("up") || undefined,
    beside: text("beside"),
  };
  return defined(query);
}

/** What the inbox shows: items in a state, and one of them beside the list. */
export interface InboxQuery {
  /** what is open where nothing is said */
  state?: "answered" | "hidden" | "snoozed";
  /** who waits longest stands first */
  oldest?: true;
  item?: string;
}

export function inboxPath(query: InboxQuery = {}): string {
  return withQuery(paths.inbox, { ...query });
}

export function inboxQuery(search: string): InboxQuery {
  const { has, text, one } = askedIn(search);
  const state = one("state", ["answered", "hidden", "snoozed"] as const);
  return defined({ state, oldest: has("oldest") || undefined, item: text("item") });
}

/** `done`: the tasks that were done, instead of those to do. */
export function tasksPath({ done = false }: { done?: boolean } = {}): string {
  return withQuery(paths.tasks, { done });
}

/** `part`: one part of what waits today, alone with all of it. */
export function todayPath({ part }: { part?: string } = {}): string {
  return withQuery(paths.today, { part });
}

/** What the page of the pipeline shows. */
export interface PipelineQuery {
  /** a table instead of the board */
  table?: true;
  /** in the table: what was won or lost instead of what is open */
  closed?: "lost" | "won";
  sort?: "amount" | "changed";
  /** the other way round */
  turned?: true;
  /** the opportunity that is shown beside it */
  card?: string;
}

export function pipelinePath(query: PipelineQuery = {}): string {
  return withQuery(paths.pipeline, { ...query });
}

export function pipelineQuery(search: string): PipelineQuery {
  const { has, text, one } = askedIn(search);
  return defined({
    table: has("table") || undefined,
    closed: one("closed", ["lost", "won"] as const),
    sort: one("sort", ["amount", "changed"] as const),
    turned: has("turned") || undefined,
    card: text("card"),
  });
}

/** What the page of insights shows: the last 30 days of everybody where nothing is said. */
export interface InsightsView {
  last?: "7d" | "90d" | "12m";
  /** days of its own instead, both included */
  from?: string;
  to?: string;
  /** id of a segment */
  segment?: string;
  network?: string;
}

export function insightsPath(view: InsightsView = {}): string {
  return withQuery(paths.insights, { ...view });
}

/** The query of {@link insightsPath}; days count together or not at all. */
export function insightsView(search: string): InsightsView {
  const asked = askedIn(search);
  const [from, to] = [asked.day("from"), asked.day("to")];
  const days = from !== undefined && to !== undefined && from <= to;
  return defined({
    last: days ? undefined : asked.one("last", ["7d", "90d", "12m"] as const),
    from: days ? from : undefined,
    to: days ? to : undefined,
    segment: asked.text("segment"),
    network: asked.text("network"),
  });
}

/** What the week in sentences shows: the last whole week where nothing is said. */
export interface WeekView {
  /** its Monday, or any of its days */
  from?: string;
  /** the people behind one of its numbers, see nameOfBehind */
  of?: string;
}

export function weekPath(view: WeekView = {}): string {
  return withQuery(paths.week, { ...view });
}

/** The query of {@link weekPath}. */
export function weekView(search: string): WeekView {
  const asked = askedIn(search);
  return defined({ from: asked.day("from"), of: asked.text("of") });
}

/** What a path says, by the names in a pattern such as "/contacts/:id"; undefined where it is another path. */
export function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, said] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== said.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = said[at] ?? "";
    if (part.startsWith(":") && value !== "") params[part.slice(1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return params;
}

/** An address may be typed by hand. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
