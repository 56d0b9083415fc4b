/** People who were deleted, with everything of theirs, as it was. */
import type { Activity } from "./activity";
import type { Fact } from "./facts";
import type { InboxItem } from "./inbox";
import type { Opportunity } from "./opportunity";
import type { Entered, Note, Profile } from "./profile";
import type { Identity, Interaction, Stamp } from "./records";
import type { RuleRun } from "./rule";
import type { Suggestion } from "./suggestion";
import type { Task } from "./task";

export interface Removed {
  identities: Identity[];
  /** by which they were known, see ids.ts */
  keys: { key: string; identityId: string }[];
  /** what they did, and what the user's own accounts did to them */
  interactions: Interaction[];
  profiles: Profile[];
  notes: Note[];
  tasks: Task[];
  opportunities: Opportunity[];
  inbox: InboxItem[];
  suggestions: Suggestion[];
  activity: Activity[];
  /** of rules, on what they did */
  runs: RuleRun[];
  /** what was worked out of the interactions; of who was deleted before there was any, absent */
  facts?: Fact[];
  // of what stays, that they were named there
  posts: { id: string; authorId: string; stamp?: Stamp }[];
  /** people who belong to one of them */
  members: { identityId: string; companyId: Entered<string> }[];
  /** accounts that came back before, linked by the user to one of them; absent: none */
  links?: { identityId: string; group: string }[];
  /** opportunities with other people, and one of them as organisation */
  dealings: { id: string; companyId: string }[];
}
