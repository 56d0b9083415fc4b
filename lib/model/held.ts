/** All rows that are kept of one person. */
import type { Activity } from "./activity";
import type { NetworkId } from "./capture";
import type { Fact } from "./facts";
import type { InboxItem } from "./inbox";
import type { Opportunity } from "./opportunity";
import type { CustomField, Note, Profile } from "./profile";
import type { Contact, Identity, Interaction, PostRecord } from "./records";
import type { Suggestion } from "./suggestion";
import type { Task } from "./task";

export interface Held {
  contact: Contact;
  identities: Identity[];
  /** what they did, newest first */
  interactions: Interaction[];
  /** what the user's own accounts did to them, newest first */
  outbound: Interaction[];
  /** what others aimed at them, newest first */
  aimed: Interaction[];
  facts: Fact[];
  /** that they wrote */
  posts: PostRecord[];
  /** that they engaged with */
  about: PostRecord[];
  profiles: Profile[];
  /** the user's own fields */
  fields: CustomField[];
  notes: Note[];
  tasks: Task[];
  opportunities: Opportunity[];
  inbox: InboxItem[];
  suggestions: Suggestion[];
  activity: Activity[];
  /** rules that ran on what they did */
  runs: { at: number; rule: string }[];
  /** names of those who belong to them, an organisation */
  members: string[];
  /** names of the organisations that they, or what is to be sold to them, belong to, by account */
  organisations: Record<string, string>;
  /** what the user calls stages of the pipeline, by id; see stageLabel */
  pipeline: Record<string, string>;
  /** days in which heat halves */
  halfLifeDays: number;
  /** they were shown as signed in, or the user said that they are not they */
  viewers: { network: NetworkId; is: "signed-in" | "declined" }[];
  /** rows that could not be read and name them */
  unread: { at: number; page: string; row: unknown }[];
  /** steps that can be undone, or are still to be done, and name them */
  undo: { at: number; command: string; rows: unknown[] }[];
}
