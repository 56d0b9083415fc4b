/** The database: the tables and how one schema version becomes the next. The only folder that imports dexie. */
import { Dexie, type DexieOptions, type EntityTable, type Table, type Transaction } from "dexie";
import { NewerDatabaseError } from "./errors";
import { exactKeys } from "./exactKeys";
import { databaseName } from "./glance";
import type { Activity } from "../model/activity";
import type { Columns, Places, Stamps } from "../model/columns";
import type { Fact, LeaningRow, MonthFacts } from "../model/facts";
import type { Import, ImportPart } from "../model/importing";
import type { InboxItem } from "../model/inbox";
import type { JournalEntry } from "../model/journal";
import type { Opportunity } from "../model/opportunity";
import type { PipelineStage } from "../model/pipeline";
import type { CustomField, Note, Profile } from "../model/profile";
import type { Queued } from "../model/queue";
import type { HeatState, Reheated } from "../model/reheat";
import type { Rule, RuleRun } from "../model/rule";
import type { Segment } from "../model/segment";
import type { Suggestion } from "../model/suggestion";
import type { IdentityTally } from "../model/tally";
import type { Suppressed, SuppressionKey } from "../model/suppressed";
import type { Talk, TermPasts } from "../model/talk";
import type { Task } from "../model/task";
import type { Contact, Identity, Interaction, PostRecord, Quarantined, SiteHealth, Viewer } from "../model/records";

/** One step of the schema. Shipped steps are never edited; each has a fixture and a test that upgrades it. */
export interface Migration {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Which identity a key (native id, handle or address, see ids.ts) stands for. */
export interface IdentityKey {
  key: string;
  identityId: string;
}

/** Dexie's version 1 is the browser's version 10. */
const dexieFactor = 10;

export class Database extends Dexie {
  contacts!: EntityTable<Contact, "id">;
  identities!: EntityTable<Identity, "id">;
  identityKeys!: EntityTable<IdentityKey, "key">;
  posts!: EntityTable<PostRecord, "id">;
  interactions!: EntityTable<Interaction, "id">;
  quarantine!: Table<Quarantined, number>;
  siteHealth!: EntityTable<SiteHealth, "network">;
  viewers!: EntityTable<Viewer, "network">;
  tallies!: EntityTable<IdentityTally, "identityId">;
  heat!: Table<HeatState, HeatState["is"]>;
  reheated!: EntityTable<Reheated, "identityId">;
  columns!: EntityTable<Columns, "chunk">;
  places!: EntityTable<Places, "chunk">;
  stamps!: EntityTable<Stamps, "id">;
  profiles!: EntityTable<Profile, "identityId">;
  customFields!: EntityTable<CustomField, "id">;
  notes!: EntityTable<Note, "id">;
  pipeline!: EntityTable<PipelineStage, "id">;
  opportunities!: EntityTable<Opportunity, "id">;
  tasks!: EntityTable<Task, "id">;
  inbox!: EntityTable<InboxItem, "id">;
  suggestions!: EntityTable<Suggestion, "id">;
  segments!: EntityTable<Segment, "id">;
  rules!: EntityTable<Rule, "id">;
  ruleRuns!: EntityTable<RuleRun, "id">;
  queue!: Table<Queued, number>;
  facts!: EntityTable<Fact, "id">;
  months!: EntityTable<MonthFacts, "id">;
  leaning!: EntityTable<LeaningRow, "id">;
  talk!: Table<Talk, [day: number, network: string]>;
  termPasts!: EntityTable<TermPasts, "network">;
  activity!: Table<Activity, number>;
  journal!: Table<JournalEntry, number>;
  suppressed!: EntityTable<Suppressed, "hash">;
  suppressionKeys!: EntityTable<SuppressionKey, "key">;
  imports!: EntityTable<Import, "id">;
  importParts!: Table<ImportPart, [importId: string, part: number]>;

  constructor(name = databaseName, migrations: readonly Migration[] = allMigrations, options: DexieOptions = {}) {
    // the answers dexie would keep are copied whole at every question, and live queries ask anew anyway
    // a row of these may hold what a hundred contacts were
    const modifyChunkSize = { journal: 10, importParts: 10, "*": 200 };
    super(name, { cache: "disabled", modifyChunkSize, ...options });
    this.use(exactKeys);
    const newest = migrations.at(-1)?.version ?? 0;
    // dexie takes in the tables of all versions anew with each that it is told of, which every page waits for: a step that
    // moves no rows is told together with the next
    let together: Migration["stores"] = {};
    for (const { version, stores, upgrade } of migrations) {
      Object.assign(together, stores);
      if (!upgrade && version < newest) continue;
      const step = this.version(version).stores(together);
      if (upgrade) step.upgrade(upgrade);
      together = {};
    }
    // dexie opens a newer database as if it were ours; what a later version keeps there is not to be written over
    this.on("ready", (opened) => {
      if (opened.backendDB().version > newest * dexieFactor) throw new NewerDatabaseError("update Jalin");
    });
  }
}

/** The files of migrations/, in order: numbered without gaps. */
const files = import.meta.glob<{ migration: Migration }>("./migrations/*.ts", { eager: true });
export const allMigrations: readonly Migration[] = Object.values(files)
  .map((file) => file.migration)
  .sort((a, b) => a.version - b.version);

/** The one database of this profile. Opened on first use. */
export const db = new Database();
